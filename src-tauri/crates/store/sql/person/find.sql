SELECT id FROM person WHERE name_key = ?1 ORDER BY id
