INSERT INTO story_part (story_id, entry_id, position) VALUES (?1, ?2, ?3)
