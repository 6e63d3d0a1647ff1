INSERT INTO story (uid, account_id, title, before, moment, felt, after, day, told, told_to) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
