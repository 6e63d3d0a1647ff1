UPDATE delight SET by_person_id = NULL WHERE id = ?1
