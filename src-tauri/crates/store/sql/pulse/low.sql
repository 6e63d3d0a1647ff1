SELECT id FROM pulse WHERE score <= 6 AND closed IS NULL ORDER BY id
