-- CROSS JOIN, so that the orders lead: there are few of them, and entries without end.
SELECT order_.id FROM order_ CROSS JOIN entry ON entry.id = order_.id ORDER BY entry.day, order_.id
