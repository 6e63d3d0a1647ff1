-- Days with a delight moment, by account. CROSS JOIN, so that the moments lead: there are few of them, and entries without end.
SELECT link.account_id, link.day, max(link.entry_id) FROM entry CROSS JOIN entry_account AS link ON link.entry_id = entry.id
WHERE entry.kind = 'delight' AND entry.day BETWEEN ?1 AND ?2 GROUP BY link.account_id, link.day
