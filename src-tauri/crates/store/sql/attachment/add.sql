INSERT INTO attachment (uid, entry_id, name, mime, bytes, sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
