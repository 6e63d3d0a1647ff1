SELECT person_id FROM meeting_person WHERE meeting_id = ?1 ORDER BY id
