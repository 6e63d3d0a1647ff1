SELECT entry_account.account_id, max(entry_account.day) FROM delight JOIN entry_account ON entry_account.entry_id = delight.id
GROUP BY entry_account.account_id
