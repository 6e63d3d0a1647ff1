SELECT DISTINCT entry_account.account_id FROM outcome JOIN entry_account ON entry_account.entry_id = outcome.id
WHERE outcome.state <> 'dropped'
