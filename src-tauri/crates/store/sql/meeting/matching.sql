SELECT DISTINCT meeting.id FROM meeting, json_each(meeting.emails) AS email
WHERE meeting.external IS NOT NULL AND json_extract(email.value, ?1) = ?2
