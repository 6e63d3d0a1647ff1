INSERT INTO entry_account (entry_id, account_id, position, day, touch, stance) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
