SELECT entry_person.day FROM entry_person JOIN entry ON entry.id = entry_person.entry_id
WHERE entry_person.person_id = ?1 AND entry.kind IN ('call', 'meeting', 'email', 'visit', 'chat', 'note')
ORDER BY entry_person.day DESC LIMIT 1
