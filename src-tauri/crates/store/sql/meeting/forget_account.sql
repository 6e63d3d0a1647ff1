UPDATE meeting SET account_id = NULL WHERE id = ?1
