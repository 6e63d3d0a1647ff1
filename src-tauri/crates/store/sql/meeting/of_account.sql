SELECT id FROM meeting WHERE account_id = ?1 ORDER BY id
