SELECT count(*) FILTER (WHERE stance = 'gave'), count(*) FILTER (WHERE stance = 'asked') FROM entry_account
WHERE account_id = ?1 AND stance IS NOT NULL AND day BETWEEN ?2 AND ?3
