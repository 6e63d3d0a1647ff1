SELECT id FROM promise WHERE owner_person_id = ?1 ORDER BY id
