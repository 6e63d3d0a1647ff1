SELECT id, uid, title, day, minute, length, place, account_id, logged_entry_id FROM meeting WHERE id = ?1
