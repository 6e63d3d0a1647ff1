-- Entries tagged as the answer to a playbook step, from the tag on: there are few of them, whatever the history. The tag
-- `renewal` is an everyday word: it is looked for only where it counts, in the 120 days before an account's renewal.
SELECT entry_account.account_id, tag.name_key, entry_account.day FROM tag
CROSS JOIN entry_tag ON entry_tag.tag_id = tag.id CROSS JOIN entry_account ON entry_account.entry_id = entry_tag.entry_id
WHERE tag.name_key IN (SELECT value FROM json_each(?1))
UNION ALL
SELECT account.id, 'renewal', entry_account.day FROM account
CROSS JOIN entry_account ON entry_account.account_id = account.id
    AND entry_account.day BETWEEN date(account.renewal, '-120 days') AND account.renewal
CROSS JOIN entry_tag ON entry_tag.entry_id = entry_account.entry_id
    AND entry_tag.tag_id = (SELECT id FROM tag WHERE name_key = 'renewal')
WHERE account.renewal IS NOT NULL
