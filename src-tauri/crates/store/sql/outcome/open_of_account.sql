-- CROSS JOIN, so that the open ones lead: there are few of them, and entries without end.
SELECT outcome.id FROM outcome CROSS JOIN entry_account ON entry_account.entry_id = outcome.id
WHERE outcome.state = 'open' AND entry_account.account_id = ?1 ORDER BY entry_account.day DESC, outcome.id DESC
