SELECT entry.id, entry.uid, entry.day, entry.body,
    (SELECT account_id FROM entry_account WHERE entry_id = entry.id AND position = 0),
    (SELECT group_concat(name, char(31)) FROM (SELECT person.name FROM entry_person CROSS JOIN person ON person.id = entry_person.person_id
        WHERE entry_person.entry_id = entry.id ORDER BY entry_person.position))
FROM obstacle CROSS JOIN entry ON entry.id = obstacle.id WHERE obstacle.helped IS NULL
