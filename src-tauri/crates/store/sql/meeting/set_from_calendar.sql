UPDATE meeting SET title = ?2, day = ?3, minute = ?4, zone = ?5, at = ?6, length = ?7, place = ?8, account_id = ?9, emails = ?10, busy = ?11 WHERE id = ?1
