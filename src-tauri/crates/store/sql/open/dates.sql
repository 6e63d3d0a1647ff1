-- The dates of people of theirs between two days of the year (month * 100 + day), which may lie on both sides of its end.
SELECT person.uid, person.name, person_date.label, person_date.month, person_date.day, person_date.year, person.id,
    (SELECT account_id FROM person_account WHERE person_id = person.id ORDER BY position, id LIMIT 1)
FROM person_date CROSS JOIN person ON person.id = person_date.person_id
WHERE person.side = 'theirs' AND CASE WHEN ?1 <= ?2 THEN person_date.month * 100 + person_date.day BETWEEN ?1 AND ?2
    ELSE person_date.month * 100 + person_date.day >= ?1 OR person_date.month * 100 + person_date.day <= ?2 END
