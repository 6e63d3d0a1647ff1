INSERT INTO op (uid, device, at, label, role, undo_of) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
