SELECT entry.id FROM entry_account JOIN entry ON entry.id = entry_account.entry_id
WHERE entry_account.account_id = ?1 AND entry_account.touch = 1 AND entry_account.day < ?2
    AND entry.kind IN ('meeting', 'visit')
ORDER BY entry_account.day DESC, entry_account.entry_id DESC LIMIT 1
