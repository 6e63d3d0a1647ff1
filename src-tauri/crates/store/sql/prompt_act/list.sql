SELECT key, act, until FROM prompt_act
