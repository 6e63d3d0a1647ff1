-- Scores of an account up to a day (?2), newest first.
SELECT pulse.side, pulse.about, pulse.score, link.day, link.entry_id
FROM entry_account AS link CROSS JOIN pulse ON pulse.id = link.entry_id
WHERE link.account_id = ?1 AND link.day <= ?2 ORDER BY link.day DESC, link.entry_id DESC
