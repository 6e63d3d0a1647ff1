-- As answered.sql, of one account (?3).
SELECT question.id, link.account_id, entry.day, entry.minute, question.hoped_minutes, coalesce(question.first_answer, question.done),
    CASE WHEN question.first_answer IS NULL THEN question.done_minutes ELSE question.answer_minutes END, question.done, question.done_minutes
FROM question CROSS JOIN entry_account AS link ON link.entry_id = question.id AND link.account_id = ?3
CROSS JOIN entry ON entry.id = question.id
WHERE question.side = 'theirs' AND coalesce(question.first_answer, question.done) BETWEEN ?1 AND ?2
ORDER BY entry.day, entry.minute, question.id
