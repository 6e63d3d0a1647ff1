-- A later operation that stands and touched a row of this one.
SELECT op.label FROM change AS mine
JOIN change AS later ON later.noun = mine.noun AND later.row_id = mine.row_id AND later.seq > mine.seq
JOIN op ON op.seq = later.seq
WHERE mine.seq = ?1 AND op.role <> 'undo' AND NOT EXISTS (SELECT 1 FROM op AS undo WHERE undo.undo_of = op.seq)
ORDER BY op.seq DESC LIMIT 1
