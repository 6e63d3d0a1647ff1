-- Acts of an account, newest first; ?4 is the stance that they count as, or NULL for both.
SELECT entry_id FROM entry_account
WHERE account_id = ?1 AND stance IS NOT NULL AND day BETWEEN ?2 AND ?3 AND (?4 IS NULL OR stance = ?4)
ORDER BY day DESC, entry_id DESC LIMIT ?5
