SELECT id, uid, entry_id, name, mime, bytes, sha256 FROM attachment WHERE id = ?1
