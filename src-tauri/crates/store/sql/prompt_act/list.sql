SELECT key, identity, act, day, at, until, until_minute, waits, waits_for FROM prompt_act
