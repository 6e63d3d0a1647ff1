INSERT INTO prompt_act (uid, key, identity, act, day, at, until, until_minute, waits, waits_for)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (key) DO UPDATE SET act = excluded.act, day = excluded.day, at = excluded.at, until = excluded.until,
    until_minute = excluded.until_minute, waits = excluded.waits, waits_for = excluded.waits_for
