SELECT count(*) FROM delight WHERE (?1 IS NULL OR lever = ?1) AND (?2 IS NULL OR consent = ?2)
    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = delight.id AND account_id = ?3))
    AND (?4 = 0 OR EXISTS (SELECT 1 FROM attachment WHERE entry_id = delight.id AND mime LIKE 'image/%'))
