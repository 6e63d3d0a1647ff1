-- The newest obstacle in a person's way, at an account, up to a day.
SELECT link.entry_id FROM entry_account AS link JOIN obstacle ON obstacle.id = link.entry_id
    JOIN entry_person ON entry_person.entry_id = obstacle.id
WHERE link.account_id = ?1 AND entry_person.person_id = ?2 AND link.day <= ?3
ORDER BY link.day DESC, link.entry_id DESC LIMIT 1
