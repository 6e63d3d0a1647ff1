DELETE FROM account_event WHERE entry_id = ?1
