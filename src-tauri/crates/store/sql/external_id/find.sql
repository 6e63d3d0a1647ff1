SELECT row_id FROM external_id WHERE noun = ?1 AND source = ?2 AND external = ?3
