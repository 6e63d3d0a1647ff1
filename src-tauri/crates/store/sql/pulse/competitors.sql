-- Pulses of theirs that name somebody else. CROSS JOIN, so that the days lead.
SELECT entry.id, entry.day, pulse.competitor, count(*) OVER () FROM entry CROSS JOIN pulse ON pulse.id = entry.id
WHERE entry.kind = 'pulse' AND entry.day BETWEEN ?1 AND ?2 AND pulse.side = 'theirs' AND pulse.competitor IS NOT NULL
ORDER BY entry.day DESC, entry.id DESC LIMIT ?3
