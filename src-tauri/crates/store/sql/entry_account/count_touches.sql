SELECT count(*) FROM entry_account WHERE account_id = ?1 AND touch = 1 AND day BETWEEN ?2 AND ?3
