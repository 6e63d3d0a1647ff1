UPDATE entry SET kind = ?2, day = ?3, minute = ?4, zone = ?5, at = ?6, body = ?7, direction = ?8, stance = ?9, length = ?10, served = ?11 WHERE id = ?1
