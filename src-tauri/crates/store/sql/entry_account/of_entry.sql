SELECT account_id FROM entry_account WHERE entry_id = ?1 ORDER BY position, id
