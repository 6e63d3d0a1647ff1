-- The newest recommendation of a person, at an account, from a day on.
SELECT entry_account.entry_id FROM entry_account JOIN advocacy ON advocacy.id = entry_account.entry_id
    JOIN entry_person ON entry_person.entry_id = advocacy.id
WHERE entry_account.account_id = ?1 AND entry_person.person_id = ?2 AND entry_account.day >= ?3
ORDER BY entry_account.day DESC, advocacy.id DESC LIMIT 1
