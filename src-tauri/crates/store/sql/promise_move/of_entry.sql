SELECT day, from_due, to_due, reason FROM promise_move WHERE entry_id = ?1 ORDER BY id
