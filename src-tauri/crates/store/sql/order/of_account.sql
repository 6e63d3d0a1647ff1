-- CROSS JOIN, so that the orders lead: there are few of them, and entries without end.
SELECT entry_account.entry_id FROM order_ CROSS JOIN entry_account ON entry_account.entry_id = order_.id
WHERE entry_account.account_id = ?1 ORDER BY entry_account.day DESC, entry_account.entry_id DESC
