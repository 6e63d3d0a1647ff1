-- Outcomes that were not dropped and are somebody's, the newest first.
SELECT outcome.id FROM outcome
WHERE outcome.state <> 'dropped' AND EXISTS (SELECT 1 FROM entry_person WHERE entry_id = outcome.id)
ORDER BY outcome.id DESC LIMIT ?1
