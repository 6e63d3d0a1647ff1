SELECT entry.id, entry.uid, entry.day, entry.body, main.account_id, outcome.measure, outcome.reviewed
FROM outcome CROSS JOIN entry ON entry.id = outcome.id
LEFT JOIN entry_account AS main ON main.entry_id = entry.id AND main.position = 0
WHERE outcome.state = 'open'
