-- The open outcomes, obstacles and questions about a person, in this order, each the oldest first. CROSS JOIN, so that the
-- open ones lead: there are few of them.
SELECT id FROM (
    SELECT outcome.id AS id, 0 AS rank, entry.day AS day FROM outcome CROSS JOIN entry_person ON entry_person.entry_id = outcome.id
    JOIN entry ON entry.id = outcome.id WHERE outcome.state = 'open' AND entry_person.person_id = ?1
    UNION ALL
    SELECT obstacle.id, 1, entry.day FROM obstacle CROSS JOIN entry_person ON entry_person.entry_id = obstacle.id
    JOIN entry ON entry.id = obstacle.id WHERE obstacle.helped IS NULL AND entry_person.person_id = ?1
    UNION ALL
    SELECT question.id, 2, entry.day FROM question CROSS JOIN entry_person ON entry_person.entry_id = question.id
    JOIN entry ON entry.id = question.id WHERE question.done IS NULL AND entry_person.person_id = ?1
) ORDER BY rank, day, id LIMIT ?2
