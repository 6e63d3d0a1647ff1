SELECT id FROM entry WHERE parent_id = ?1 ORDER BY id
