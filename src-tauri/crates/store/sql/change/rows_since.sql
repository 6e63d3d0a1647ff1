SELECT noun, row_id, about, about_id, before IS NOT NULL FROM change WHERE seq > ?1
UNION ALL
-- The rows of runs that are still there; what was removed since has a change of its own.
SELECT noun, entry.id, 'entry', entry.id, 0 FROM change_run
CROSS JOIN entry ON entry.id BETWEEN first AND last WHERE seq > ?1 AND noun = 'entry'
UNION ALL
SELECT noun, link.id, 'entry', link.entry_id, 0 FROM change_run
CROSS JOIN entry_account AS link ON link.id BETWEEN first AND last WHERE seq > ?1 AND noun = 'entry_account'
UNION ALL
SELECT noun, link.id, 'entry', link.entry_id, 0 FROM change_run
CROSS JOIN entry_person AS link ON link.id BETWEEN first AND last WHERE seq > ?1 AND noun = 'entry_person'
UNION ALL
SELECT noun, link.id, 'entry', link.entry_id, 0 FROM change_run
CROSS JOIN entry_tag AS link ON link.id BETWEEN first AND last WHERE seq > ?1 AND noun = 'entry_tag'
LIMIT ?2
