INSERT INTO change (seq, noun, row_id, uid, about, about_id, before) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
