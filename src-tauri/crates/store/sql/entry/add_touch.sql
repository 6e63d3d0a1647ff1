INSERT INTO entry (uid, kind, day, body, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
