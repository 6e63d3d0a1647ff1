-- The entries whose ids a JSON array names.
SELECT entry.id, uid, kind, day, minute, body, source, parent_id, direction, stance, length, created_at, served,
    (SELECT count(*) FROM entry AS part WHERE part.parent_id = entry.id)
FROM json_each(?1) AS wanted CROSS JOIN entry ON entry.id = wanted.value
