SELECT key, act, until, identity FROM prompt_act
