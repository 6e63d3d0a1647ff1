-- Acts of an account by whom they served, newest first; ?4 is NULL for those of which nobody has said.
SELECT link.entry_id, count(*) OVER () FROM entry_account AS link CROSS JOIN entry ON entry.id = link.entry_id
WHERE link.account_id = ?1 AND link.stance IS NOT NULL AND link.day BETWEEN ?2 AND ?3 AND entry.served IS ?4
ORDER BY link.day DESC, link.entry_id DESC LIMIT ?5
