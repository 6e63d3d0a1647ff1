SELECT count(*) FROM (SELECT 1 FROM change WHERE seq > ?1 LIMIT ?2)
