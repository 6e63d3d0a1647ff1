-- Experiments up to a day (?1), newest first.
SELECT id FROM entry WHERE kind = 'experiment' AND day <= ?1 AND id <> ?2 ORDER BY day DESC, id DESC LIMIT ?3
