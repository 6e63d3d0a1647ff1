SELECT min(op.at) FROM change JOIN op ON op.seq = change.seq WHERE change.noun = 'meeting' AND change.row_id = ?1
