UPDATE contact_point SET label = ?2, value = ?3, value_key = ?4 WHERE id = ?1
