-- CROSS JOIN, so that the open ones lead: there are few of them, and entries without end.
SELECT promise.id FROM promise CROSS JOIN entry_account ON entry_account.entry_id = promise.id
WHERE promise.state = 'open' AND entry_account.account_id = ?1 ORDER BY promise.due IS NULL, promise.due, promise.id
