INSERT INTO experiment (id, fear, happened) VALUES (?1, ?2, ?3)
ON CONFLICT (id) DO UPDATE SET fear = excluded.fear, happened = excluded.happened
