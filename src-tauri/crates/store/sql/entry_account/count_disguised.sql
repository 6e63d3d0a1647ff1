SELECT count(*) FROM entry_account AS link CROSS JOIN entry ON entry.id = link.entry_id
WHERE link.account_id = ?1 AND link.stance = 'asked' AND link.day BETWEEN ?2 AND ?3 AND entry.stance = 'gave' AND entry.served = 'us'
