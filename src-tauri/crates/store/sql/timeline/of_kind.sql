SELECT day, id FROM entry WHERE kind = ?4 AND (day, id) < (?1, ?2) ORDER BY day DESC, id DESC LIMIT ?3
