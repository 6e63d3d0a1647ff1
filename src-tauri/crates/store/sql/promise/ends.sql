-- How the promises first due from ?1 on and before ?2 ended, counted by owner and month; ?2 is today, so what is open is late
-- or was moved. A promise that was moved was first due when its first move says so. ?3 is an account, or NULL for all.
WITH first (id, due, moved) AS (
    SELECT promise.id, promise.due, 0 FROM promise
    WHERE promise.due >= ?1 AND promise.due < ?2
        AND NOT EXISTS (SELECT 1 FROM promise_move WHERE entry_id = promise.id)
    UNION ALL
    SELECT entry_id, from_due, 1 FROM promise_move
    WHERE from_due >= ?1 AND from_due < ?2
        AND NOT EXISTS (SELECT 1 FROM promise_move AS before WHERE before.entry_id = promise_move.entry_id AND before.id < promise_move.id)
)
SELECT promise.owner, substr(first.due, 1, 7) || '-01' AS month,
    CASE WHEN promise.state = 'open' AND promise.due < ?2 THEN 'late' WHEN first.moved THEN 'moved' ELSE promise.state END AS end, count(*)
FROM first CROSS JOIN promise ON promise.id = first.id
WHERE ?3 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = promise.id AND account_id = ?3)
GROUP BY 1, 2, 3
