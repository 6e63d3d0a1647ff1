SELECT min(?2, (SELECT count(*) FROM (SELECT 1 FROM change WHERE seq > ?1 LIMIT ?2))
    + (SELECT ifnull(sum(last - first + 1), 0) FROM change_run WHERE seq > ?1)
    -- The entries of an account that has another language now.
    + (SELECT count(*) FROM (SELECT 1 FROM change INDEXED BY change_seq JOIN account ON account.id = change.row_id
        CROSS JOIN entry_account AS link ON link.account_id = account.id
        WHERE change.seq > ?1 AND change.noun = 'account' AND change.before IS NOT NULL
            AND change.before ->> 'language' IS NOT account.language LIMIT ?2)))
