SELECT entry_id, other_id, relation FROM entry_link WHERE entry_id = ?1 OR other_id = ?1 ORDER BY id
