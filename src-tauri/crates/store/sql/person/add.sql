INSERT INTO person (uid, name, name_key, side, note) VALUES (?1, ?2, ?3, ?4, ?5)
