SELECT account_id FROM person_account WHERE person_id = ?1 ORDER BY position, id
