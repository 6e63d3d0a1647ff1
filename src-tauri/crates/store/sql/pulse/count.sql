SELECT count(*) FROM pulse
WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = pulse.id AND account_id = ?1)
