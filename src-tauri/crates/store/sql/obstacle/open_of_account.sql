-- CROSS JOIN, so that the open ones lead: there are few of them, and entries without end.
SELECT obstacle.id FROM obstacle CROSS JOIN entry_account ON entry_account.entry_id = obstacle.id
WHERE obstacle.helped IS NULL AND entry_account.account_id = ?1 ORDER BY entry_account.day DESC, obstacle.id DESC
