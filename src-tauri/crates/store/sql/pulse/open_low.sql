-- Low pulses of theirs that they have not been told the end of, of an account (?1) or all: the oldest first, then the lowest.
SELECT pulse.id FROM pulse JOIN entry ON entry.id = pulse.id
WHERE pulse.score <= 6 AND pulse.told IS NULL AND pulse.side = 'theirs'
AND (?1 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = pulse.id AND account_id = ?1))
ORDER BY entry.day, pulse.score, pulse.id
