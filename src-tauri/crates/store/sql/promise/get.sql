SELECT owner, owner_person_id, due, due_minute, due_phrase, anchor, anchor_days, state, settled FROM promise WHERE id = ?1
