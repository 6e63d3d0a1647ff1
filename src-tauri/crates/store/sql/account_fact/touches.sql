SELECT day, entry_id FROM entry_account WHERE account_id = ?1 AND touch = 1 ORDER BY day DESC, entry_id DESC LIMIT ?2
