INSERT INTO intention (uid, account_id, year, text, became) VALUES (?1, ?2, ?3, ?4, ?5)
