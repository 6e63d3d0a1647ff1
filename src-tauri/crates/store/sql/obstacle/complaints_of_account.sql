-- Complaints of an account, newest first: obstacles that became one from ?2 to ?3, and pulses of theirs of ?4 or less.
WITH complaint (id, day) AS (
    SELECT obstacle.id, obstacle.complaint FROM entry_account AS link CROSS JOIN obstacle ON obstacle.id = link.entry_id
    WHERE link.account_id = ?1 AND obstacle.complaint BETWEEN ?2 AND ?3
    UNION ALL
    SELECT pulse.id, link.day FROM entry_account AS link CROSS JOIN pulse ON pulse.id = link.entry_id
    WHERE link.account_id = ?1 AND link.day BETWEEN ?2 AND ?3 AND pulse.side = 'theirs' AND pulse.score <= ?4
)
SELECT id, count(*) OVER () FROM complaint ORDER BY day DESC, id DESC LIMIT ?5
