INSERT INTO entry_tag (entry_id, tag_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING
