WITH moved AS MATERIALIZED (
    -- Accounts that have another language now.
    SELECT account.id FROM change INDEXED BY change_seq JOIN account ON account.id = change.row_id
    WHERE change.seq > ?1 AND change.noun = 'account' AND change.before IS NOT NULL
        AND change.before ->> 'language' IS NOT account.language
)
SELECT min(?2, (SELECT count(*) FROM (SELECT 1 FROM change WHERE seq > ?1 LIMIT ?2))
    + (SELECT ifnull(sum(last - first + 1), 0) FROM change_run WHERE seq > ?1)
    -- Their entries and their people are to be read again.
    + (SELECT count(*) FROM (
        SELECT 1 FROM moved CROSS JOIN entry_account AS link ON link.account_id = moved.id
        UNION ALL
        SELECT 1 FROM moved CROSS JOIN person_account AS link ON link.account_id = moved.id
        LIMIT ?2)))
