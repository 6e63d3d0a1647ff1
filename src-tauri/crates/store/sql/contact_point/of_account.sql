SELECT kind, label, value FROM contact_point WHERE account_id = ?1 ORDER BY id
