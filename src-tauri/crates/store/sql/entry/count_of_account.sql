SELECT count(*) FROM (SELECT 1 FROM entry_account WHERE account_id = ?1 AND day >= ?2 LIMIT ?3)
