-- Meetings of a calendar from a day on, and how many of them are with somebody known.
SELECT count(*), coalesce(sum(account_id IS NOT NULL OR EXISTS (SELECT 1 FROM meeting_person WHERE meeting_id = meeting.id)), 0)
FROM meeting WHERE source = ?1 AND external IS NOT NULL AND day >= ?2 AND cancelled = 0
