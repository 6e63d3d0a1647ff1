SELECT label, month, day, year FROM person_date WHERE person_id = ?1 ORDER BY month, day
