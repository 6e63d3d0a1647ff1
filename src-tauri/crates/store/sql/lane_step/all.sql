SELECT step, planned, actual, evidence, entry_id FROM lane_step
ORDER BY CASE step WHEN 'ordered' THEN 0 WHEN 'live' THEN 1 WHEN 'adopted' THEN 2 WHEN 'valued' THEN 3 ELSE 4 END
