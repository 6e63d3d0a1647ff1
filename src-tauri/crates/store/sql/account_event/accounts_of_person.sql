-- The accounts whose facts name a person: where they work, and where they spoke for us.
SELECT account_id FROM person_account WHERE person_id = ?1
UNION
SELECT account_event.account_id FROM entry_person
CROSS JOIN account_event ON account_event.entry_id = entry_person.entry_id AND account_event.what = 'advocacy'
WHERE entry_person.person_id = ?1
