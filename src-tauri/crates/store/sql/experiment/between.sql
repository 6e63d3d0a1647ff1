SELECT id, count(*) OVER () FROM entry WHERE kind = 'experiment' AND day BETWEEN ?1 AND ?2 ORDER BY day DESC, id DESC LIMIT ?3
