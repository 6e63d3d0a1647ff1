-- When something that was planned begins, and its length: hours only, of what takes time and was not logged yet.
SELECT day, minute, length FROM meeting
WHERE day BETWEEN ?1 AND ?2 AND minute IS NOT NULL AND busy = 1 AND cancelled = 0 AND logged_entry_id IS NULL
ORDER BY day, minute, id
