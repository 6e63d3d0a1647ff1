UPDATE person SET name = ?2, name_key = ?3, side = ?4, note = ?5 WHERE id = ?1
