SELECT promise.id FROM promise WHERE promise.state = 'kept' AND promise.settled BETWEEN ?1 AND ?2
    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = promise.id AND account_id = ?3))
ORDER BY promise.settled DESC, promise.id DESC LIMIT ?4
