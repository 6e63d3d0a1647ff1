-- CROSS JOIN, so that the open ones lead: there are few of them, and entries without end.
SELECT question.id FROM question CROSS JOIN entry_account ON entry_account.entry_id = question.id
WHERE question.done IS NULL AND entry_account.account_id = ?1 ORDER BY entry_account.day DESC, question.id DESC
