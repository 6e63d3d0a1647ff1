-- What was used again and where, the oldest use first.
SELECT other_id, entry_id FROM entry_link WHERE relation = 'reuses' ORDER BY other_id, id
