SELECT account_id FROM contact_point WHERE kind = ?1 AND value_key = ?2 AND account_id IS NOT NULL ORDER BY id LIMIT 1
