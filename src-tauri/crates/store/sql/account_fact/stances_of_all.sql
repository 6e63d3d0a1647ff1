SELECT account_id, count(*) FILTER (WHERE stance = 'gave'), count(*) FILTER (WHERE stance = 'asked') FROM entry_account
WHERE stance IS NOT NULL AND day BETWEEN ?1 AND ?2 GROUP BY account_id
