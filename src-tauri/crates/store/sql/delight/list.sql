-- The newest first; each of lever, consent and account may be NULL for all.
SELECT entry.id FROM entry CROSS JOIN delight ON delight.id = entry.id
WHERE entry.kind = 'delight' AND (?1 IS NULL OR delight.lever = ?1) AND (?2 IS NULL OR delight.consent = ?2)
    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = entry.id AND account_id = ?3))
    AND (?4 = 0 OR EXISTS (SELECT 1 FROM attachment WHERE entry_id = entry.id AND mime LIKE 'image/%'))
ORDER BY entry.day DESC, entry.id DESC LIMIT ?5 OFFSET ?6
