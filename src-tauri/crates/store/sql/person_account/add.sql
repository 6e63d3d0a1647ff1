INSERT INTO person_account (person_id, account_id, position, role, buying, from_year, to_year) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
