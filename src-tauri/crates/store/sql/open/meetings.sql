SELECT id, uid, title, account_id, day, minute, length FROM meeting
WHERE day BETWEEN ?1 AND ?2 AND cancelled = 0 AND logged_entry_id IS NULL
