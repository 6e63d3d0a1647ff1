-- The instant counts where a calendar says it: of what was planned by hand, the day and the minute are the truth.
SELECT id, uid, title, account_id, day, minute, length, CASE WHEN external IS NOT NULL THEN at END FROM meeting
WHERE day BETWEEN ?1 AND ?2 AND cancelled = 0 AND logged_entry_id IS NULL
    AND (source IS NULL OR account_id IS NOT NULL OR EXISTS (SELECT 1 FROM meeting_person WHERE meeting_id = meeting.id))
