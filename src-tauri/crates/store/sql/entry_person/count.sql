SELECT count(*) FROM entry_person WHERE person_id = ?1
