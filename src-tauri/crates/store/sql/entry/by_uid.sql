SELECT id FROM entry WHERE uid = ?1
