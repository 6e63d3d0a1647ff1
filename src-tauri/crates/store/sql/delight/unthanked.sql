-- Moments that a colleague made and was not thanked for, the newest first.
SELECT delight.id FROM delight JOIN person ON person.id = delight.by_person_id JOIN entry ON entry.id = delight.id
WHERE delight.by_person_id IS NOT NULL AND delight.thanked IS NULL AND person.side = 'ours'
ORDER BY entry.day DESC, entry.id DESC LIMIT ?1
