INSERT INTO external_id (noun, row_id, source, external) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
