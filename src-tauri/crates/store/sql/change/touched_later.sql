-- A later operation that touched a row of this one and is not cancelled out. An operation, its undo and the redo of that
-- are one chain; when an even number of its links came later, the row is again as this one left it. What Kept read from
-- outside by itself stands in nobody's way: it is read again.
WITH RECURSIVE later (newest, seq, undo_of, links) AS (
    SELECT op.seq, op.seq, op.undo_of, 1 FROM change AS mine
    JOIN change AS theirs ON theirs.noun = mine.noun AND theirs.row_id = mine.row_id AND theirs.seq > mine.seq
    JOIN op ON op.seq = theirs.seq
    WHERE mine.seq = ?1 AND op.role <> 'sync' AND NOT EXISTS (SELECT 1 FROM op AS undo WHERE undo.undo_of = op.seq)
    UNION
    SELECT later.newest, op.seq, op.undo_of, later.links + 1 FROM later
    JOIN op ON op.seq = later.undo_of WHERE op.seq > ?1
)
SELECT op.label FROM later JOIN op ON op.seq = later.newest
GROUP BY later.newest HAVING max(later.links) % 2 = 1
ORDER BY later.newest DESC LIMIT 1
