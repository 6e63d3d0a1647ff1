SELECT noun, row_id, before FROM change WHERE seq = ?1 ORDER BY id DESC
