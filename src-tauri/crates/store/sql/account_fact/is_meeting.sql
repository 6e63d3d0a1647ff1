SELECT kind IN ('call', 'meeting', 'visit') FROM entry WHERE id = ?1
