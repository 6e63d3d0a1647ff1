SELECT label, month, day, year, id FROM person_date WHERE person_id = ?1 ORDER BY month, day, id
