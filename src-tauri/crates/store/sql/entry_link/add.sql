INSERT INTO entry_link (entry_id, other_id, relation) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING
