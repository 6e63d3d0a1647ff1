INSERT INTO promise_move (uid, entry_id, day, from_due, to_due, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
