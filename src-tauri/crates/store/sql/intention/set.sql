UPDATE intention SET year = ?2, text = ?3, became = ?4 WHERE id = ?1
