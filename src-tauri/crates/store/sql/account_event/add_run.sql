-- In the order of the key, so that neighbours are written together.
INSERT INTO account_event (what, account_id, day, entry_id)
SELECT entry_event.what, entry_account.account_id, entry_account.day, entry_account.entry_id
FROM entry_event CROSS JOIN entry_account ON entry_account.entry_id = entry_event.entry_id
WHERE entry_event.entry_id BETWEEN ?1 AND ?2 AND (entry_event.main = 0 OR entry_account.position = 0)
ORDER BY 1, 2, 3, 4
