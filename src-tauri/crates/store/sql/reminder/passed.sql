SELECT identity, kind, key, meeting_id, day, minute, title, toast_id, passed FROM reminder WHERE toast_id IS NULL ORDER BY id DESC LIMIT ?1
