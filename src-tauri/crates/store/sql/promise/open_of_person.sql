SELECT promise.id FROM promise
WHERE promise.state = 'open' AND (promise.owner_person_id = ?1
    OR EXISTS (SELECT 1 FROM entry_person WHERE entry_id = promise.id AND person_id = ?1))
ORDER BY promise.due IS NULL, promise.due, promise.id
