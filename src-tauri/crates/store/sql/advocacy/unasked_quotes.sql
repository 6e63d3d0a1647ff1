-- Words of theirs that nobody has asked to retell: moments, and happy pulses. The newest first.
SELECT entry.id FROM delight CROSS JOIN entry ON entry.id = delight.id WHERE delight.words IS NOT NULL AND delight.consent = 'ask'
UNION ALL
SELECT entry.id FROM pulse CROSS JOIN entry ON entry.id = pulse.id
WHERE pulse.consent = 'ask' AND pulse.side = 'theirs' AND pulse.score >= 9 AND entry.body <> ''
ORDER BY 1 DESC LIMIT ?1
