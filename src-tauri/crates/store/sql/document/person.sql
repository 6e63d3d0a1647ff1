SELECT id, name, concat_ws(char(10), note,
    (SELECT group_concat(role, char(10)) FROM person_account WHERE person_id = person.id),
    (SELECT group_concat(value, char(10)) FROM contact_point WHERE person_id = person.id)),
    (SELECT group_concat(account_id) FROM person_account WHERE person_id = person.id) FROM person WHERE id BETWEEN ?1 AND ?2 ORDER BY id
