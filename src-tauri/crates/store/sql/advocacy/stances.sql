-- What was asked of a person and given to them from a day on: the entry, its day, and whether it gave.
SELECT entry.id, entry.day, ifnull(entry.stance = 'gave' AND entry.served IS NOT 'us', 0) FROM entry_person
CROSS JOIN entry ON entry.id = entry_person.entry_id
WHERE entry_person.person_id = ?1 AND entry_person.day >= ?2
    AND (entry.stance IS NOT NULL OR EXISTS (SELECT 1 FROM advocacy WHERE advocacy.id = entry.id AND advocacy.asked = 1))
ORDER BY entry.day, entry.id
