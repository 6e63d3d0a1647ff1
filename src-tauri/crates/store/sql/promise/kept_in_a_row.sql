WITH ours AS (
    SELECT promise.state, promise.due, promise.settled FROM entry_account
    JOIN promise ON promise.id = entry_account.entry_id
    WHERE entry_account.account_id = ?1 AND promise.owner <> 'them' AND promise.state IN ('kept', 'broken')
), slip AS (SELECT max(settled) AS day FROM ours WHERE state = 'broken' OR settled > due)
SELECT count(*), min(settled) FROM ours
WHERE state = 'kept' AND (due IS NULL OR settled <= due) AND settled > coalesce((SELECT day FROM slip), '')
