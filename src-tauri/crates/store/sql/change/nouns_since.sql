-- By seq, so that it takes as long as what is new, and not as long as all of history.
SELECT noun FROM change INDEXED BY change_seq WHERE seq > ?1
UNION
SELECT noun FROM change_run WHERE seq > ?1
ORDER BY 1
