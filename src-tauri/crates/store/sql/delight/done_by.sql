SELECT id FROM delight WHERE by_person_id = ?1 ORDER BY id
