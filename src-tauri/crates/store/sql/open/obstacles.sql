SELECT entry.id, entry.uid, entry.day, entry.body, main.account_id
FROM obstacle CROSS JOIN entry ON entry.id = obstacle.id
LEFT JOIN entry_account AS main ON main.entry_id = entry.id AND main.position = 0
WHERE obstacle.helped IS NULL
