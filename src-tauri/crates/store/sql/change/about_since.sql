SELECT DISTINCT about, about_id FROM change
WHERE seq > ?1 AND about IS NOT NULL ORDER BY about, about_id
