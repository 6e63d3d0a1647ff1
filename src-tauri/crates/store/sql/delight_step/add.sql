INSERT INTO delight_step (uid, entry_id, step, day, evidence) VALUES (?1, ?2, ?3, ?4, ?5)
