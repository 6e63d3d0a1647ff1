-- When the user last wrote down what an entry wants: when it was made, or when its promise was moved.
SELECT max(entry.created_at, coalesce((
    SELECT max(op.at) FROM promise_move JOIN change ON change.noun = 'promise_move' AND change.row_id = promise_move.id
    JOIN op ON op.seq = change.seq WHERE promise_move.entry_id = entry.id), 0))
FROM entry WHERE entry.id = ?1
