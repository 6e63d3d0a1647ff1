-- The people whose ids a JSON array names, each with the day of the newest entry about them.
SELECT person.id, uid, name, side, note, (SELECT max(day) FROM entry_person WHERE person_id = person.id)
FROM json_each(?1) AS wanted CROSS JOIN person ON person.id = wanted.value
