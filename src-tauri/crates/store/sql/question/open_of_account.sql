SELECT question.id FROM question JOIN entry_account ON entry_account.entry_id = question.id
WHERE question.done IS NULL AND entry_account.account_id = ?1 ORDER BY entry_account.day DESC, question.id DESC
