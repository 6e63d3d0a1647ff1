INSERT INTO journal (id, uid, epoch, created_at) VALUES (1, ?1, 1, ?2) ON CONFLICT DO NOTHING
