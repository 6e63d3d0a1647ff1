SELECT step, day, evidence FROM delight_step WHERE entry_id = ?1 ORDER BY day, id
