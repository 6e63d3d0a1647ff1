SELECT id FROM person WHERE uid = ?1
