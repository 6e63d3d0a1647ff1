SELECT id, name, concat_ws(char(10), purpose, note,
    (SELECT group_concat(value, char(10)) FROM contact_point WHERE account_id = account.id)), language FROM account WHERE id BETWEEN ?1 AND ?2 ORDER BY id
