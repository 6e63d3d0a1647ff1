SELECT kind, label, value, id FROM contact_point WHERE account_id = ?1 ORDER BY id
