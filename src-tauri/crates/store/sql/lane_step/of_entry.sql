SELECT step, planned, actual, evidence FROM lane_step WHERE entry_id = ?1
ORDER BY CASE step WHEN 'ordered' THEN 0 WHEN 'live' THEN 1 WHEN 'adopted' THEN 2 WHEN 'valued' THEN 3 ELSE 4 END
