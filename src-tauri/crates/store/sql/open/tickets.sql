SELECT question.id, (SELECT account_id FROM entry_account WHERE entry_id = question.id AND position = 0), question.ticket, question.done
FROM question WHERE question.ticket IS NOT NULL AND question.side = 'theirs' AND question.done >= ?1 AND (?2 IS NULL OR question.id = ?2)
