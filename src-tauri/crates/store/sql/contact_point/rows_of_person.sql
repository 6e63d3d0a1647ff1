SELECT kind, label, value, id FROM contact_point WHERE person_id = ?1 ORDER BY id
