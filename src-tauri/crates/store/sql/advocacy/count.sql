SELECT count(*) FROM advocacy
WHERE (?1 IS NULL OR advocacy.form = ?1) AND (?2 IS NULL OR advocacy.asked = ?2)
    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = advocacy.id AND account_id = ?3))
