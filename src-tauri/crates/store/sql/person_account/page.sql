-- Where the people work whose ids a JSON array names, each one's present employer first.
SELECT person_account.person_id, person_account.account_id, role, buying, from_year, to_year, account.name
FROM json_each(?1) AS wanted CROSS JOIN person_account ON person_account.person_id = wanted.value
CROSS JOIN account ON account.id = person_account.account_id ORDER BY person_account.position, person_account.id
