SELECT identity, kind, key, meeting_id, day, minute, title, toast_id, passed FROM reminder WHERE toast_id = ?1 ORDER BY id
