SELECT id FROM setting WHERE key = ?1
