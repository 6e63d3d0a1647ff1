-- CROSS JOIN, so that each account's days are found in the index: the whole of it is as long as history.
SELECT account.id, count(*) FILTER (WHERE stance = 'gave'), count(*) FILTER (WHERE stance = 'asked')
FROM account CROSS JOIN entry_account ON entry_account.account_id = account.id
WHERE entry_account.stance IS NOT NULL AND entry_account.day BETWEEN ?1 AND ?2 GROUP BY account.id
