INSERT INTO tag (uid, name, name_key) VALUES (?1, ?2, ?3)
