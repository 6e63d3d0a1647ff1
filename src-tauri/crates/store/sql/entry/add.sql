INSERT INTO entry (uid, kind, day, minute, zone, at, body, source, parent_id, direction, stance, length, served, created_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
