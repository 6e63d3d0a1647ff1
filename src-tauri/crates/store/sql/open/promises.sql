-- CROSS JOIN here and beside, so that what is open leads: there is little of it, and entries without end.
SELECT entry.id, entry.uid, entry.day, entry.body,
    (SELECT account_id FROM entry_account WHERE entry_id = entry.id AND position = 0),
    (SELECT group_concat(name, char(31)) FROM (SELECT person.name FROM entry_person CROSS JOIN person ON person.id = entry_person.person_id
        WHERE entry_person.entry_id = entry.id ORDER BY entry_person.position)),
    promise.owner, (SELECT name FROM person WHERE id = promise.owner_person_id), promise.due, promise.due_minute
FROM promise CROSS JOIN entry ON entry.id = promise.id WHERE promise.state = 'open'
