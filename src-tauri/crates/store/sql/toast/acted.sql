UPDATE toast SET state = 'acted', acted_at = ?2, act = ?3 WHERE id = ?1 AND state <> 'acted'
