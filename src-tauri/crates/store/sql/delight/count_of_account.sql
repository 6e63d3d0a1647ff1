SELECT count(*) FROM entry_account JOIN delight ON delight.id = entry_account.entry_id WHERE entry_account.account_id = ?1
