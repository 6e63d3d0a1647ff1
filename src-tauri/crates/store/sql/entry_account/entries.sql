SELECT entry_id FROM entry_account WHERE account_id = ?1 ORDER BY entry_id
