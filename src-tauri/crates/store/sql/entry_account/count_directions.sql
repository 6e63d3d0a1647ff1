SELECT entry.direction, count(*) FROM entry_account AS link CROSS JOIN entry ON entry.id = link.entry_id
WHERE link.account_id = ?1 AND link.touch = 1 AND link.day BETWEEN ?2 AND ?3 GROUP BY entry.direction
