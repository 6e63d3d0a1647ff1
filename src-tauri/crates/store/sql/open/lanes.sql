-- From an index alone, in its order.
SELECT entry_id, step, planned, actual FROM lane_step WHERE true
