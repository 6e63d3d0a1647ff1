SELECT order_.id FROM order_ JOIN entry ON entry.id = order_.id ORDER BY entry.day, order_.id
