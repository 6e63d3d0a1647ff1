SELECT id, external, title, day, minute, length, place, emails, busy, account_id, cancelled, logged_entry_id FROM meeting
WHERE source = ?1 AND external IS NOT NULL ORDER BY day, minute, id
