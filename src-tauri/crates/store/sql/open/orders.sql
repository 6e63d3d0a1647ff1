SELECT entry.id, entry.uid, entry.day, order_.what,
    (SELECT account_id FROM entry_account WHERE entry_id = entry.id AND position = 0),
    (SELECT group_concat(step || ' ' || ifnull(planned, '') || ' ' || ifnull(actual, ''), ',') FROM lane_step WHERE entry_id = entry.id)
FROM order_ CROSS JOIN entry ON entry.id = order_.id WHERE true
