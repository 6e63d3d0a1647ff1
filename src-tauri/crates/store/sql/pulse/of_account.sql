-- An account's pulses, newest first.
SELECT link.entry_id FROM entry_account AS link JOIN pulse ON pulse.id = link.entry_id
WHERE link.account_id = ?1 ORDER BY link.day DESC, link.entry_id DESC LIMIT ?2 OFFSET ?3
