SELECT id, uid, name, purpose, ideal_days, max_days, renewal, muted_until, pinned, language, note FROM account ORDER BY name_key, id
