SELECT id FROM promise WHERE state = 'open' ORDER BY due IS NULL, due, id
