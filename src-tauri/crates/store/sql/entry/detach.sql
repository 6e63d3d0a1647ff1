UPDATE entry SET parent_id = NULL WHERE id = ?1
