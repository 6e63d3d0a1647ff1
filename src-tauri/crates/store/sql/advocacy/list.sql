-- The newest first; each of form, asked and account may be NULL for all. CROSS JOIN, so that the few acts lead.
SELECT advocacy.id FROM advocacy CROSS JOIN entry ON entry.id = advocacy.id
WHERE (?1 IS NULL OR advocacy.form = ?1) AND (?2 IS NULL OR advocacy.asked = ?2)
    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = advocacy.id AND account_id = ?3))
ORDER BY entry.day DESC, entry.id DESC LIMIT ?4
