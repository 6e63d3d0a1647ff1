-- ?1 is an account, or NULL for all; the newest first.
SELECT id, uid, account_id, title, before, moment, felt, after, day, told, told_to FROM story WHERE ?1 IS NULL OR account_id = ?1 ORDER BY day DESC, id DESC
