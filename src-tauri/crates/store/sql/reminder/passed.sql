SELECT identity, kind, key, meeting_id, day, minute, title, toast_id, passed, id FROM reminder WHERE toast_id IS NULL ORDER BY day DESC, minute DESC, id DESC LIMIT ?1
