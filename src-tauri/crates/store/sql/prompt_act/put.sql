INSERT INTO prompt_act (uid, key, identity, act, until, day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (key) DO UPDATE SET act = excluded.act, until = excluded.until, day = excluded.day
