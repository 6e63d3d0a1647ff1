SELECT EXISTS (SELECT 1 FROM external_id WHERE noun = ?1 AND row_id = ?2 AND source = ?3)
