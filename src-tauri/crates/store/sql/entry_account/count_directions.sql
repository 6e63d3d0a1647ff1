-- Touches of an account by their direction: from ?2 to ?3, and of those from ?4 on.
SELECT entry.direction, count(*), count(*) FILTER (WHERE link.day >= ?4)
FROM entry_account AS link CROSS JOIN entry ON entry.id = link.entry_id
WHERE link.account_id = ?1 AND link.touch = 1 AND link.day BETWEEN ?2 AND ?3 GROUP BY entry.direction
