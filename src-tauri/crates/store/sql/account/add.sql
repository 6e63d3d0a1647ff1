INSERT INTO account (uid, name, name_key, purpose, ideal_days, max_days, renewal, muted_until, pinned, language, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
