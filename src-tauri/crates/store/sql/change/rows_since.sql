SELECT noun, row_id, about, about_id, before IS NOT NULL FROM change WHERE seq > ?1 ORDER BY seq LIMIT ?2
