-- A meeting that a calendar brought and that nobody known comes to is busy time and nothing else: no page shows it.
SELECT id, uid, title, day, minute, length, place, account_id, logged_entry_id FROM meeting
WHERE day BETWEEN ?1 AND ?2 AND cancelled = 0
    AND (source IS NULL OR account_id IS NOT NULL OR EXISTS (SELECT 1 FROM meeting_person WHERE meeting_id = meeting.id))
ORDER BY day, minute IS NOT NULL, minute, id
