SELECT max(day) FROM entry_person WHERE person_id = ?1
