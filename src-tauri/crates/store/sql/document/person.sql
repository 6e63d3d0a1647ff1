SELECT id, name, concat_ws(char(10), note,
    (SELECT group_concat(role, char(10)) FROM person_account WHERE person_id = person.id),
    (SELECT group_concat(value, char(10)) FROM contact_point WHERE person_id = person.id)),
    (SELECT group_concat(account_id) FROM person_account WHERE person_id = person.id),
    (SELECT account.language FROM person_account JOIN account ON account.id = person_account.account_id
        WHERE person_account.person_id = person.id AND account.language IS NOT NULL ORDER BY person_account.id LIMIT 1)
FROM person WHERE id BETWEEN ?1 AND ?2 ORDER BY id
