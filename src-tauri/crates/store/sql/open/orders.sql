SELECT entry.id, entry.uid, entry.day, order_.what, main.account_id
FROM order_ CROSS JOIN entry ON entry.id = order_.id
LEFT JOIN entry_account AS main ON main.entry_id = entry.id AND main.position = 0
WHERE true
