SELECT entry_id FROM story_part WHERE story_id = ?1 ORDER BY position, id
