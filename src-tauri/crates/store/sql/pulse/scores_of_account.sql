-- Scores of an account up to a day (?2), newest first. CROSS JOIN, so that the pulses lead.
SELECT pulse.side, pulse.about, pulse.score, link.day, link.entry_id
FROM pulse CROSS JOIN entry_account AS link ON link.entry_id = pulse.id AND link.account_id = ?1
WHERE link.day <= ?2 ORDER BY link.day DESC, link.entry_id DESC
