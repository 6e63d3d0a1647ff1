SELECT link.day, max(link.entry_id) FROM entry_account AS link CROSS JOIN delight ON delight.id = link.entry_id
WHERE link.account_id = ?1 AND link.day BETWEEN ?2 AND ?3 GROUP BY link.day ORDER BY link.day
