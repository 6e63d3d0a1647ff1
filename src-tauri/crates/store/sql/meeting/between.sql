SELECT id, uid, title, day, minute, length, place, account_id, logged_entry_id FROM meeting WHERE day BETWEEN ?1 AND ?2 AND cancelled = 0 ORDER BY day, minute IS NOT NULL, minute, id
