SELECT person.name FROM person_account JOIN person ON person.id = person_account.person_id
WHERE person_account.id = (SELECT min(id) FROM person_account WHERE account_id = ?1)
