SELECT person_account.account_id, person.id, person.name FROM person_account JOIN person ON person.id = person_account.person_id
WHERE person_account.id IN (SELECT min(id) FROM person_account GROUP BY account_id)
