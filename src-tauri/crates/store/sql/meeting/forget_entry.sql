UPDATE meeting SET logged_entry_id = NULL WHERE id = ?1
