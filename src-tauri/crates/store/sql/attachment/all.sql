SELECT id, uid, entry_id, name, mime, bytes, sha256 FROM attachment ORDER BY id
