-- By its own index: an account of which neither is known is not looked for through its whole history.
SELECT stance.day, stance.stance, entry.uid FROM (
    SELECT entry_id, day, stance FROM entry_account INDEXED BY entry_account_stance WHERE account_id = ?1 AND stance IS NOT NULL ORDER BY day DESC, entry_id DESC LIMIT ?2
) AS stance CROSS JOIN entry ON entry.id = stance.entry_id
ORDER BY stance.day DESC, stance.entry_id DESC
