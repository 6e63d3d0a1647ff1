INSERT INTO experiment (id, fear, happened, taught) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (id) DO UPDATE SET fear = excluded.fear, happened = excluded.happened, taught = excluded.taught
