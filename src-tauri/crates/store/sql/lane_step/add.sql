INSERT INTO lane_step (uid, entry_id, step, planned, actual, evidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
