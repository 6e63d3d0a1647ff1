SELECT count(*) FROM delight JOIN person ON person.id = delight.by_person_id
WHERE delight.by_person_id IS NOT NULL AND delight.thanked IS NULL AND person.side = 'ours'
