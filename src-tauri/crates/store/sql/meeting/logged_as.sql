SELECT id FROM meeting WHERE logged_entry_id = ?1 ORDER BY id
