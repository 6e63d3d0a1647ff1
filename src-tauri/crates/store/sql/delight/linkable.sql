-- Delight moments up to a day (?2), newest first: of an account (?1), or all when it is NULL.
SELECT entry.id FROM entry CROSS JOIN delight ON delight.id = entry.id
WHERE entry.kind = 'delight' AND entry.day <= ?2 AND entry.id <> ?3
    AND (?1 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = entry.id AND account_id = ?1))
ORDER BY entry.day DESC, entry.id DESC LIMIT ?4
