SELECT uid, year, text, became, id FROM intention WHERE account_id = ?1 ORDER BY year DESC
