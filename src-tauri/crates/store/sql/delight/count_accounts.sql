-- CROSS JOIN, so that the delight moments lead: there are few of them, and entries without end.
SELECT entry_account.account_id, count(*) FROM delight CROSS JOIN entry_account ON entry_account.entry_id = delight.id
GROUP BY entry_account.account_id
