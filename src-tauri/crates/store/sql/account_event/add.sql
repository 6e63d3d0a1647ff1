INSERT INTO account_event (what, account_id, day, entry_id)
SELECT entry_event.what, entry_account.account_id, entry_account.day, entry_account.entry_id
FROM entry_account CROSS JOIN entry_event ON entry_event.entry_id = ?1
WHERE entry_account.entry_id = ?1 AND (entry_event.main = 0 OR entry_account.position = 0)
