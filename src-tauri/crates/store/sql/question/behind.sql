-- The questions of answered.sql, newest first. ?3 is an account, or NULL for all.
SELECT question.id, count(*) OVER () FROM question CROSS JOIN entry ON entry.id = question.id
WHERE question.side = 'theirs' AND coalesce(question.first_answer, question.done) BETWEEN ?1 AND ?2
    AND (?3 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = question.id AND account_id = ?3))
ORDER BY entry.day DESC, question.id DESC LIMIT ?4
