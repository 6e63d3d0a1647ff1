-- Of the entries whose ids are the JSON array ?1, the people of most of them.
SELECT person_id, count(*) FROM entry_person WHERE entry_id IN (SELECT value FROM json_each(?1))
GROUP BY person_id ORDER BY count(*) DESC, person_id LIMIT ?2
