SELECT meeting_person.id FROM meeting_person JOIN meeting ON meeting.id = meeting_person.meeting_id
WHERE meeting_person.person_id = ?1 AND meeting.external IS NOT NULL ORDER BY meeting_person.id
