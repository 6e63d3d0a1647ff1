SELECT id, uid, name, side, note FROM person WHERE id = ?1
