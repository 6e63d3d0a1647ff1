SELECT entry.id, entry.uid, entry.day, entry.body, main.account_id, pulse.score, pulse.about, pulse.closed, pulse.told
FROM pulse CROSS JOIN entry ON entry.id = pulse.id
LEFT JOIN entry_account AS main ON main.entry_id = entry.id AND main.position = 0
WHERE pulse.score <= 6 AND pulse.told IS NULL AND pulse.side = 'theirs'
