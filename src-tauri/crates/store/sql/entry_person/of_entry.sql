SELECT person_id FROM entry_person WHERE entry_id = ?1 ORDER BY position, id
