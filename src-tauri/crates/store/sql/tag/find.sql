SELECT id, name FROM tag WHERE name_key = ?1
