SELECT id FROM prompt_act WHERE key = ?1
