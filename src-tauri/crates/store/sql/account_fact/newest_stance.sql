SELECT entry.uid FROM entry_account JOIN entry ON entry.id = entry_account.entry_id
WHERE entry_account.account_id = ?1 AND entry_account.stance IS NOT NULL ORDER BY entry_account.day DESC, entry_account.entry_id DESC LIMIT 1
