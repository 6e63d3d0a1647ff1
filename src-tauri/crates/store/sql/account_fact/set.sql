UPDATE account_fact SET first_day = ?2, last_touch_day = ?3, last_touch_entry = ?4, usual_gap = ?5, stances = ?6 WHERE account_id = ?1
