INSERT INTO standing (uid, account_id, level, day, evidence) VALUES (?1, ?2, ?3, ?4, ?5)
