SELECT id FROM pulse WHERE score <= 6 AND told IS NULL AND side = 'theirs' ORDER BY id
