SELECT id FROM pulse WHERE score <= 6 AND told IS NULL ORDER BY id
