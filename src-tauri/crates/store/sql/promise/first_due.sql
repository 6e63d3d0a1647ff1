-- The promises of an owner (?3) that ends.sql counts: first due from ?1 on and before ?2, the latest first.
WITH first (id, due) AS (
    SELECT promise.id, promise.due FROM promise
    WHERE promise.due >= ?1 AND promise.due < ?2
        AND NOT EXISTS (SELECT 1 FROM promise_move WHERE entry_id = promise.id)
    UNION ALL
    SELECT entry_id, from_due FROM promise_move
    WHERE from_due >= ?1 AND from_due < ?2
        AND NOT EXISTS (SELECT 1 FROM promise_move AS before WHERE before.entry_id = promise_move.entry_id AND before.id < promise_move.id)
)
SELECT first.id, count(*) OVER () FROM first CROSS JOIN promise ON promise.id = first.id
WHERE promise.owner = ?3 ORDER BY first.due DESC, first.id DESC LIMIT ?4
