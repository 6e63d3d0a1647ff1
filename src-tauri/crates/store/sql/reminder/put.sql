INSERT INTO reminder (identity, kind, key, meeting_id, day, minute, title, toast_id, passed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (identity) DO UPDATE SET toast_id = excluded.toast_id, passed = excluded.passed, title = excluded.title
