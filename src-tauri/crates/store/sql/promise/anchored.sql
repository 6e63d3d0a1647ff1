SELECT promise.id FROM promise JOIN entry_account ON entry_account.entry_id = promise.id
WHERE promise.state = 'open' AND promise.anchor IS NOT NULL AND entry_account.account_id = ?1 ORDER BY promise.id
