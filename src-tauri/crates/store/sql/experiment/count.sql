SELECT count(*), count(*) FILTER (WHERE taught IS NOT NULL) FROM experiment
