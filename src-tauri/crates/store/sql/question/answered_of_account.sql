-- As answered.sql, of one account (?3).
SELECT question.id, link.account_id, entry.day, entry.minute, question.hoped_minutes, coalesce(question.first_answer, question.done),
    CASE WHEN question.first_answer IS NULL THEN question.done_minutes ELSE question.answer_minutes END, question.done, question.done_minutes
FROM entry_account AS link CROSS JOIN question ON question.id = link.entry_id CROSS JOIN entry ON entry.id = question.id
WHERE link.account_id = ?3 AND link.day <= ?2
    AND question.side = 'theirs' AND coalesce(question.first_answer, question.done) BETWEEN ?1 AND ?2
ORDER BY entry.day, entry.minute, question.id
