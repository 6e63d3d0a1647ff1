SELECT DISTINCT noun FROM change WHERE seq > ?1 ORDER BY noun
