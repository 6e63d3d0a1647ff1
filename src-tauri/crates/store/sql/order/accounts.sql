-- CROSS JOIN, so that the orders lead: there are few of them, and entries without end.
SELECT DISTINCT entry_account.account_id FROM order_ CROSS JOIN entry_account ON entry_account.entry_id = order_.id
