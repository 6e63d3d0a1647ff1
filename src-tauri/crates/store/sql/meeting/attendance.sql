SELECT id FROM meeting_person WHERE meeting_id = ?1 AND person_id = ?2
