-- What a story of an account may be made of, whatever its consent: moments, outcomes and their pulses; the newest first.
SELECT link.entry_id FROM entry_account AS link
WHERE link.account_id = ?1 AND (
    EXISTS (SELECT 1 FROM delight WHERE id = link.entry_id)
    OR EXISTS (SELECT 1 FROM outcome WHERE id = link.entry_id)
    OR EXISTS (SELECT 1 FROM pulse WHERE id = link.entry_id AND side = 'theirs')
)
ORDER BY link.day DESC, link.entry_id DESC LIMIT ?2
