-- People of theirs with whom there was no touch since ?1, those who have waited longest first, with the account that
-- they are at. Their first entry must be older: somebody new has not been forgotten.
SELECT id, name, account_id, role, last, count(*) OVER () FROM (
    SELECT person.id, person.name, job.account_id, job.role,
        (SELECT link.day FROM entry_person AS link JOIN entry ON entry.id = link.entry_id
            WHERE link.person_id = person.id AND entry.kind IN ('call', 'meeting', 'email', 'visit', 'chat', 'note')
            ORDER BY link.day DESC LIMIT 1) AS last
    FROM person
    LEFT JOIN person_account AS job ON job.id = (SELECT id FROM person_account WHERE person_id = person.id ORDER BY position, id LIMIT 1)
    WHERE person.side = 'theirs' AND job.to_year IS NULL
        AND EXISTS (SELECT 1 FROM entry_person WHERE person_id = person.id AND day < ?1)
        AND NOT EXISTS (SELECT 1 FROM entry_person AS link JOIN entry ON entry.id = link.entry_id
            WHERE link.person_id = person.id AND link.day >= ?1 AND entry.kind IN ('call', 'meeting', 'email', 'visit', 'chat', 'note'))
) ORDER BY last IS NOT NULL, last, name LIMIT ?2
