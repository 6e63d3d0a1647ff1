SELECT day, id FROM entry WHERE (day, id) < (?1, ?2) ORDER BY day DESC, id DESC LIMIT ?3
