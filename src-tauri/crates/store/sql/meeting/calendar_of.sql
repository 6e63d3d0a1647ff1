SELECT source FROM meeting WHERE id = ?1 AND external IS NOT NULL
