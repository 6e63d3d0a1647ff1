SELECT entry_account.entry_id FROM entry_account JOIN delight ON delight.id = entry_account.entry_id
WHERE entry_account.account_id = ?1 ORDER BY entry_account.day DESC, entry_account.entry_id DESC LIMIT ?2
