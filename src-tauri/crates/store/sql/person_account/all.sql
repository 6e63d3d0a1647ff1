SELECT person_id, account_id FROM person_account ORDER BY person_id, position, id
