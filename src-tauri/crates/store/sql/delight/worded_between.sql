SELECT entry.id, entry.day FROM entry CROSS JOIN delight ON delight.id = entry.id
WHERE entry.kind = 'delight' AND entry.day BETWEEN ?1 AND ?2 AND delight.words <> '' ORDER BY entry.day, entry.id
