SELECT max(day) FROM entry_account WHERE account_id = ?1 AND touch = 1 AND day < ?2
