INSERT INTO person_date (uid, person_id, label, month, day, year) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
