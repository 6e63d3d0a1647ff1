SELECT id, uid, title, account_id, day, minute, length FROM meeting
WHERE day BETWEEN ?1 AND ?2 AND cancelled = 0 AND logged_entry_id IS NULL
    AND (source IS NULL OR account_id IS NOT NULL OR EXISTS (SELECT 1 FROM meeting_person WHERE meeting_id = meeting.id))
