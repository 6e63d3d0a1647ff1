-- The newest pulse of theirs of nine or ten of an account.
SELECT link.entry_id FROM entry_account AS link JOIN pulse ON pulse.id = link.entry_id
WHERE link.account_id = ?1 AND pulse.side = 'theirs' AND pulse.score >= 9
ORDER BY link.day DESC, link.entry_id DESC LIMIT 1
