UPDATE toast SET state = 'shown', shown_at = ?2 WHERE id = ?1 AND state = 'due'
