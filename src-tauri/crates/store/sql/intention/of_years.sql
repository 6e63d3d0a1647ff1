SELECT uid, year, text, became, account_id FROM intention WHERE year BETWEEN ?1 AND ?2 ORDER BY account_id, year
