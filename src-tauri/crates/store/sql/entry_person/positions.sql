SELECT entry_person.id, position
FROM json_each(?1) AS wanted CROSS JOIN entry_person ON entry_person.id = wanted.value
