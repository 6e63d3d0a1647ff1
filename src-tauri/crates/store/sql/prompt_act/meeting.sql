SELECT day, minute FROM meeting WHERE uid = ?1 AND cancelled = 0 AND logged_entry_id IS NULL
