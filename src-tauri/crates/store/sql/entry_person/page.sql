-- The people of the entries whose ids a JSON array names, as entry_account/page.
SELECT entry_person.entry_id, entry_person.id, person.id, person.name
FROM json_each(?1) AS wanted CROSS JOIN entry_person ON entry_person.entry_id = wanted.value
CROSS JOIN person ON person.id = entry_person.person_id ORDER BY entry_person.id
