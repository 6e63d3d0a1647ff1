SELECT uid, level, day, evidence, id FROM standing WHERE account_id = ?1 ORDER BY day DESC, id DESC
