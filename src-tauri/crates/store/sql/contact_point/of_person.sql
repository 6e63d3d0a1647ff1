SELECT kind, label, value FROM contact_point WHERE person_id = ?1 ORDER BY id
