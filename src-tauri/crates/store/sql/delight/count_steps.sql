SELECT step, count(*) FROM delight_step GROUP BY step
