-- The newest undo that stands, unless something new was done since: a new operation clears redo.
SELECT seq FROM op
WHERE role = 'undo' AND NOT EXISTS (SELECT 1 FROM op AS later WHERE later.undo_of = op.seq)
    AND seq > (SELECT ifnull(max(seq), 0) FROM op WHERE role = 'do')
ORDER BY seq DESC LIMIT 1
