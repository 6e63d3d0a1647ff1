UPDATE meeting SET cancelled = 1 WHERE id = ?1
