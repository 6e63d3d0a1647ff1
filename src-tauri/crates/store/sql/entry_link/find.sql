SELECT id FROM entry_link WHERE entry_id = ?1 AND other_id = ?2 AND relation = ?3
