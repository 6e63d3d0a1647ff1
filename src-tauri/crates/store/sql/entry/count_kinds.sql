-- ?1 are ids as a JSON array.
SELECT kind, count(*) FROM entry WHERE id IN (SELECT value FROM json_each(?1)) GROUP BY kind
