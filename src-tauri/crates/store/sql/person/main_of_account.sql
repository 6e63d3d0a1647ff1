SELECT person_id FROM person_account WHERE account_id = ?1 ORDER BY id LIMIT 1
