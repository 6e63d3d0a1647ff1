UPDATE meeting SET logged_entry_id = ?2 WHERE id = ?1
