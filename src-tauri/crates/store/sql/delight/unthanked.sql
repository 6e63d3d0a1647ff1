-- Moments that a colleague made and was not thanked for, the newest first. CROSS JOIN, so that these lead: there are few of them,
-- and entries without end.
SELECT delight.id FROM delight CROSS JOIN person ON person.id = delight.by_person_id CROSS JOIN entry ON entry.id = delight.id
WHERE delight.by_person_id IS NOT NULL AND delight.thanked IS NULL AND person.side = 'ours'
ORDER BY entry.day DESC, entry.id DESC LIMIT ?1
