INSERT INTO meeting (uid, title, day, minute, zone, at, length, place, account_id, source, external, emails, busy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
