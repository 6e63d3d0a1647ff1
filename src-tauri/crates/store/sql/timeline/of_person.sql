-- ?5 are the kinds as a JSON array, or NULL for all.
SELECT link.day, link.entry_id FROM entry_person AS link
WHERE link.person_id = ?4 AND (link.day, link.entry_id) < (?1, ?2)
    AND (?5 IS NULL OR (SELECT kind FROM entry WHERE id = link.entry_id) IN (SELECT value FROM json_each(?5)))
ORDER BY link.day DESC, link.entry_id DESC LIMIT ?3
