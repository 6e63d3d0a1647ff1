SELECT entry_id FROM entry_account WHERE account_id = ?1 AND day >= ?2 ORDER BY day DESC, entry_id DESC LIMIT ?3
