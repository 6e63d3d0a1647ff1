SELECT id FROM meeting WHERE account_id = ?1 AND external IS NOT NULL ORDER BY id
