SELECT account.name FROM account_fact JOIN account ON account.id = account_fact.account_id
LEFT JOIN (SELECT account_id, count(*) AS entries, sum(touch) AS touches, sum(stance IS 'gave') AS gave, sum(stance IS 'asked') AS asked
    FROM entry_account GROUP BY account_id) AS counted ON counted.account_id = account_fact.account_id
WHERE account_fact.entries <> ifnull(counted.entries, 0) OR account_fact.touches <> ifnull(counted.touches, 0)
    OR account_fact.gave <> ifnull(counted.gave, 0) OR account_fact.asked <> ifnull(counted.asked, 0)
