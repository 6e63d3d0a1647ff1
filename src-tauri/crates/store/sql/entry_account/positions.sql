SELECT entry_account.id, position
FROM json_each(?1) AS wanted CROSS JOIN entry_account ON entry_account.id = wanted.value
