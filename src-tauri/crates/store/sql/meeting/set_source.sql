UPDATE meeting SET source = ?2 WHERE id = ?1
