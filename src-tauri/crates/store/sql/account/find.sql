SELECT id, uid, name, purpose, ideal_days, max_days, renewal, muted_until, pinned, language, note FROM account WHERE name_key = ?1 ORDER BY id
