UPDATE account_fact SET first_day = ?2, last_touch_day = ?3, last_touch_entry = ?4, usual_gap = ?5, lists = ?6, seq = ?7 WHERE account_id = ?1
