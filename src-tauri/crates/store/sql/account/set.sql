UPDATE account SET name = ?2, name_key = ?3, purpose = ?4, ideal_days = ?5, max_days = ?6, renewal = ?7, muted_until = ?8,
    pinned = ?9, language = ?10, note = ?11 WHERE id = ?1
