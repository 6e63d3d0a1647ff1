SELECT id, uid, entry_id, name, mime, bytes, sha256 FROM attachment WHERE entry_id = ?1 ORDER BY id
