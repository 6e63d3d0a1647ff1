SELECT min(day) FROM entry_account WHERE account_id = ?1
