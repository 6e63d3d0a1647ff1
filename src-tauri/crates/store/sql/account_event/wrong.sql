-- The accounts whose events are not what their entries say.
WITH due AS (
    SELECT entry_event.what, entry_account.account_id, entry_account.day, entry_account.entry_id
    FROM entry_event CROSS JOIN entry_account ON entry_account.entry_id = entry_event.entry_id
    WHERE entry_event.main = 0 OR entry_account.position = 0
)
SELECT DISTINCT ifnull(account.name, 'an account that is not there') FROM (
    SELECT account_id FROM (SELECT what, account_id, day, entry_id FROM due EXCEPT SELECT what, account_id, day, entry_id FROM account_event)
    UNION ALL
    SELECT account_id FROM (SELECT what, account_id, day, entry_id FROM account_event EXCEPT SELECT what, account_id, day, entry_id FROM due)
) AS wrong LEFT JOIN account ON account.id = wrong.account_id
