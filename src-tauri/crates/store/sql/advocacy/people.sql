-- Who spoke for us: how often unasked, how often because we asked, and when last. CROSS JOIN, so that the few acts lead.
SELECT person.id, person.name, sum(advocacy.asked = 0), sum(advocacy.asked), max(entry_person.day) FROM advocacy
CROSS JOIN entry_person ON entry_person.entry_id = advocacy.id
CROSS JOIN person ON person.id = entry_person.person_id AND person.side = 'theirs'
WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM entry_account WHERE entry_id = advocacy.id AND account_id = ?1)
GROUP BY person.id ORDER BY count(*) DESC, max(entry_person.day) DESC, person.id LIMIT ?2
