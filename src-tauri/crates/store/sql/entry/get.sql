SELECT id, uid, kind, day, minute, body, source, parent_id, direction, stance, length, created_at, served FROM entry WHERE id = ?1
