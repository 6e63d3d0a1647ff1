SELECT entry.id FROM entry_account JOIN entry ON entry.id = entry_account.entry_id
WHERE entry_account.account_id = ?1 AND entry_account.day >= ?2 AND (entry_account.day > ?2 OR entry.id > ?3)
    AND entry.parent_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM promise WHERE promise.id = entry.id AND promise.state = 'open')
ORDER BY entry_account.day DESC, entry.id DESC LIMIT ?4
