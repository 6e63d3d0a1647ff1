-- Complaints of an account, newest first: obstacles that became one from ?2 to ?3, and pulses of theirs of ?4 or less.
-- CROSS JOIN, so that complaints and low scores lead: there are few of them, and entries without end.
WITH complaint (id, day) AS (
    SELECT obstacle.id, obstacle.complaint FROM obstacle
    CROSS JOIN entry_account AS link ON link.entry_id = obstacle.id AND link.account_id = ?1
    WHERE obstacle.complaint BETWEEN ?2 AND ?3
    UNION ALL
    SELECT pulse.id, link.day FROM pulse CROSS JOIN entry_account AS link ON link.entry_id = pulse.id AND link.account_id = ?1
    WHERE pulse.side = 'theirs' AND pulse.score <= ?4 AND link.day BETWEEN ?2 AND ?3
)
SELECT id, count(*) OVER () FROM complaint ORDER BY day DESC, id DESC LIMIT ?5
