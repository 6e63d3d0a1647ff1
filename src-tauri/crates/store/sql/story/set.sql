UPDATE story SET account_id = ?2, title = ?3, before = ?4, moment = ?5, felt = ?6, after = ?7, day = ?8, told = ?9, told_to = ?10 WHERE id = ?1
