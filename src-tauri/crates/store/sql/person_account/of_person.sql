SELECT account_id, role, buying, from_year, to_year FROM person_account WHERE person_id = ?1 ORDER BY position, id
