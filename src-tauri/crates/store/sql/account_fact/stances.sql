SELECT day, stance FROM entry_account WHERE account_id = ?1 AND stance IS NOT NULL ORDER BY day DESC, rowid DESC LIMIT ?2
