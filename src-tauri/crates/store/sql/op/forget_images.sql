UPDATE op SET images = 0 WHERE at < ?1 AND images = 1
