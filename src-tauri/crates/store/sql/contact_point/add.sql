INSERT INTO contact_point (uid, person_id, account_id, kind, label, value, value_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
