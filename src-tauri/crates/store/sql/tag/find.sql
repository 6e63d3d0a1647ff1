SELECT id FROM tag WHERE name_key = ?1
