-- CROSS JOIN, so that the few gifts that served us lead.
SELECT link.entry_id, count(*) OVER () FROM entry CROSS JOIN entry_account AS link ON link.entry_id = entry.id AND link.account_id = ?1
WHERE entry.stance = 'gave' AND entry.served = 'us' AND link.day BETWEEN ?2 AND ?3
ORDER BY link.day DESC, link.entry_id DESC LIMIT ?4
