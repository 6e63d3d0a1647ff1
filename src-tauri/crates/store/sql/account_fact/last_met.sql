-- Among the newest touches: who looks for a meeting that was not written down looks a few days back.
SELECT touch.day FROM (
    SELECT entry_id, day FROM entry_account WHERE account_id = ?1 AND touch = 1 ORDER BY day DESC, entry_id DESC LIMIT ?2
) AS touch CROSS JOIN entry ON entry.id = touch.entry_id
WHERE entry.kind IN ('call', 'meeting', 'visit') ORDER BY touch.day DESC LIMIT 1
