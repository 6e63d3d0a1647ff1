-- What points at entries before the entries.
SELECT noun, first, last FROM change_run WHERE seq = ?1 ORDER BY noun = 'entry', id DESC
