SELECT min(entry.created_at) FROM account
JOIN entry_account AS link ON link.account_id = account.id AND link.touch = 1 AND link.day >= ?2
JOIN entry ON entry.id = link.entry_id AND entry.direction = 'inbound' AND entry.created_at >= ?3
WHERE account.uid = ?1
