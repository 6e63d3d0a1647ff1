SELECT id FROM external_id WHERE noun = ?1 AND row_id = ?2 ORDER BY id
