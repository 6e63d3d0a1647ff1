-- Touches of an account, newest first; ?4 is a direction, or NULL for all.
SELECT link.entry_id, count(*) OVER () FROM entry_account AS link CROSS JOIN entry ON entry.id = link.entry_id
WHERE link.account_id = ?1 AND link.touch = 1 AND link.day BETWEEN ?2 AND ?3 AND (?4 IS NULL OR entry.direction = ?4)
ORDER BY link.day DESC, link.entry_id DESC LIMIT ?5
