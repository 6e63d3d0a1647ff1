SELECT id, uid, account_id, title, before, moment, felt, after, day, told, told_to FROM story WHERE id = ?1
