SELECT entry.id, entry.uid, entry.day, entry.body, main.account_id, question.side, question.first_answer, question.done
FROM question CROSS JOIN entry ON entry.id = question.id
LEFT JOIN entry_account AS main ON main.entry_id = entry.id AND main.position = 0
WHERE question.done IS NULL
