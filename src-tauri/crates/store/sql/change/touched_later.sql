-- A later operation that touched a row of this one and is not cancelled out. An operation, its undo and the redo of that
-- are one chain; when an even number of its links came later, the row is again as this one left it. What Kept read from
-- outside by itself stands in nobody's way: it is read again. Nor does what an undo touched beyond the rows of what it
-- took back: those are such readings, too.
WITH RECURSIVE
-- Meetings that go when this one is taken back: those it made, and those that a calendar brought again under another number.
going (id) AS (
    SELECT row_id FROM change WHERE seq = ?1 AND noun = 'meeting' AND before IS NULL
    UNION
    SELECT twin.id FROM change JOIN meeting AS twin ON twin.source = json_extract(change.before, '$.source')
        AND twin.external = json_extract(change.before, '$.external') AND twin.id <> change.row_id
    WHERE change.seq = ?1 AND change.noun = 'meeting'
),
mine (noun, row_id) AS (
    SELECT noun, row_id FROM change WHERE seq = ?1
    UNION
    SELECT 'meeting', id FROM going
    UNION
    SELECT 'meeting_person', attendee.id FROM going JOIN meeting_person AS attendee ON attendee.meeting_id = going.id
    UNION
    -- Who attended a meeting that was removed since.
    SELECT 'meeting', json_extract(before, '$.meeting_id') FROM change WHERE seq = ?1 AND noun = 'meeting_person'
        AND NOT EXISTS (SELECT 1 FROM meeting WHERE meeting.id = json_extract(before, '$.meeting_id'))
),
later (newest, seq, undo_of, links) AS (
    SELECT op.seq, op.seq, op.undo_of, 1 FROM mine
    JOIN change AS theirs ON theirs.noun = mine.noun AND theirs.row_id = mine.row_id AND theirs.seq > ?1
    JOIN op ON op.seq = theirs.seq
    WHERE op.role <> 'sync' AND NOT EXISTS (SELECT 1 FROM op AS undo WHERE undo.undo_of = op.seq)
        AND (op.undo_of IS NULL OR EXISTS (SELECT 1 FROM change AS taken
            WHERE taken.noun = theirs.noun AND taken.row_id = theirs.row_id AND taken.seq = op.undo_of))
    UNION
    -- The same for rows that this one made in a run: nothing can have been done to them before.
    SELECT op.seq, op.seq, op.undo_of, 1 FROM change_run AS mine
    JOIN change AS theirs ON theirs.noun = mine.noun AND theirs.row_id BETWEEN mine.first AND mine.last AND theirs.seq > ?1
    JOIN op ON op.seq = theirs.seq
    WHERE mine.seq = ?1 AND op.role <> 'sync' AND NOT EXISTS (SELECT 1 FROM op AS undo WHERE undo.undo_of = op.seq)
        AND (op.undo_of IS NULL OR EXISTS (SELECT 1 FROM change AS taken
            WHERE taken.noun = theirs.noun AND taken.row_id = theirs.row_id AND taken.seq = op.undo_of))
    UNION
    SELECT later.newest, op.seq, op.undo_of, later.links + 1 FROM later
    JOIN op ON op.seq = later.undo_of WHERE op.seq > ?1
)
SELECT op.label FROM later JOIN op ON op.seq = later.newest
GROUP BY later.newest HAVING max(later.links) % 2 = 1
ORDER BY later.newest DESC LIMIT 1
