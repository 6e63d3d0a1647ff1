INSERT INTO outcome (id, measure, progress, state, reviewed) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET measure = excluded.measure, progress = excluded.progress, state = excluded.state, reviewed = excluded.reviewed
