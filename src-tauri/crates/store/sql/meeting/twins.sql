SELECT id FROM meeting WHERE source = ?2 AND external = ?3 AND id <> ?1
