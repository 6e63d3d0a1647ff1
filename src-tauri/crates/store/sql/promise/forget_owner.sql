UPDATE promise SET owner_person_id = NULL WHERE id = ?1
