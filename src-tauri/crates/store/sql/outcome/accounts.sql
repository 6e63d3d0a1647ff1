-- CROSS JOIN, so that the outcomes lead: there are few of them, and entries without end.
SELECT DISTINCT entry_account.account_id FROM outcome CROSS JOIN entry_account ON entry_account.entry_id = outcome.id
WHERE outcome.state <> 'dropped'
