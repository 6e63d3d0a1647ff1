-- The accounts of the entries whose ids a JSON array names, in the order they were linked. The index of links alone has it
-- all: their positions are read where an entry has several.
SELECT entry_account.entry_id, entry_account.id, account.id, account.name, account.language
FROM json_each(?1) AS wanted CROSS JOIN entry_account ON entry_account.entry_id = wanted.value
CROSS JOIN account ON account.id = entry_account.account_id ORDER BY entry_account.id
