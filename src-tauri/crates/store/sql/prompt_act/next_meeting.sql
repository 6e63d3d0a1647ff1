SELECT uid, day, minute FROM meeting
WHERE account_id = ?1 AND cancelled = 0 AND logged_entry_id IS NULL AND (day > ?2 OR day = ?2 AND minute > ?3)
ORDER BY day, minute IS NOT NULL, minute, id LIMIT 1
