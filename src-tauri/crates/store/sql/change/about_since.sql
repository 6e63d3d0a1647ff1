SELECT about, about_id FROM change
WHERE seq > ?1 AND about IS NOT NULL
UNION
-- Of a run, the entries say it all: its links belong to them. What was removed since has a change of its own. The runs come first (CROSS):
-- the other way round every entry would be read.
SELECT 'entry', entry.id FROM change_run CROSS JOIN entry ON entry.id BETWEEN change_run.first AND change_run.last
WHERE change_run.seq > ?1 AND change_run.noun = 'entry'
UNION
-- Texts in the language of an account that has another one now: the words of its entries and people end otherwise.
SELECT 'entry', link.entry_id FROM change INDEXED BY change_seq JOIN account ON account.id = change.row_id
CROSS JOIN entry_account AS link ON link.account_id = account.id
WHERE change.seq > ?1 AND change.noun = 'account' AND change.before ->> 'language' IS NOT account.language
UNION
SELECT 'person', link.person_id FROM change INDEXED BY change_seq JOIN account ON account.id = change.row_id
CROSS JOIN person_account AS link ON link.account_id = account.id
WHERE change.seq > ?1 AND change.noun = 'account' AND change.before ->> 'language' IS NOT account.language
ORDER BY 1, 2
