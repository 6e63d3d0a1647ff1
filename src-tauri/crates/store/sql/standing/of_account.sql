SELECT uid, level, day, evidence FROM standing WHERE account_id = ?1 ORDER BY day DESC, id DESC
