INSERT INTO entry_person (entry_id, person_id, position, day) VALUES (?1, ?2, ?3, ?4)
