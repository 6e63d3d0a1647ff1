SELECT max(day) FROM standing WHERE account_id = ?1
