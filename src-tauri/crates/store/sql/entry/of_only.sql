-- Entries that concern this account and no other, with those of their parts that concern no other.
WITH RECURSIVE gone (id) AS (
    SELECT mine.entry_id FROM entry_account AS mine WHERE mine.account_id = ?1
        AND NOT EXISTS (SELECT 1 FROM entry_account AS other WHERE other.entry_id = mine.entry_id AND other.account_id <> ?1)
    UNION
    SELECT entry.id FROM gone JOIN entry ON entry.parent_id = gone.id
    WHERE NOT EXISTS (SELECT 1 FROM entry_account AS other WHERE other.entry_id = entry.id AND other.account_id <> ?1)
)
SELECT id FROM gone ORDER BY id DESC
