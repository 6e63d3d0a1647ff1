UPDATE person_date SET label = ?2, month = ?3, day = ?4, year = ?5 WHERE id = ?1
