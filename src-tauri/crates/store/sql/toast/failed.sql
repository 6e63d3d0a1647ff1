UPDATE toast SET state = 'failed', why = ?2 WHERE id = ?1 AND state = 'due'
