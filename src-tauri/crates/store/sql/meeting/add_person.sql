INSERT INTO meeting_person (meeting_id, person_id) VALUES (?1, ?2)
