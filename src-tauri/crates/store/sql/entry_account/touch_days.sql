SELECT day, max(entry_id) FROM entry_account WHERE account_id = ?1 AND touch = 1 AND day BETWEEN ?2 AND ?3 GROUP BY day ORDER BY day
