-- Other pulses of theirs with words since a day (?2) that nobody has answered, of an account (?1) or all, newest first.
-- CROSS JOIN, so that the days lead.
SELECT entry.id FROM entry CROSS JOIN pulse ON pulse.id = entry.id
WHERE entry.kind = 'pulse' AND entry.day >= ?2 AND entry.body <> ''
AND pulse.score > 6 AND pulse.told IS NULL AND pulse.side = 'theirs'
AND (?1 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = pulse.id AND account_id = ?1))
ORDER BY entry.day DESC, entry.id DESC
