-- The people of theirs that an entry names.
SELECT person.uid, person.name FROM entry_person CROSS JOIN person ON person.id = entry_person.person_id
WHERE entry_person.entry_id = ?1 AND person.side = 'theirs' ORDER BY entry_person.position
