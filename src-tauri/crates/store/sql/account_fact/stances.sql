-- By its own index: an account of which neither is known is not looked for through its whole history.
SELECT day, stance, entry_id FROM entry_account INDEXED BY entry_account_stance
WHERE account_id = ?1 AND stance IS NOT NULL ORDER BY day DESC, entry_id DESC LIMIT ?2
