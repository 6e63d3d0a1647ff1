-- Entries tagged as the answer to a playbook step, from the tag on: there are few of them, whatever the history.
SELECT entry_account.account_id, tag.name_key, entry_account.day FROM tag
JOIN entry_tag ON entry_tag.tag_id = tag.id JOIN entry_account ON entry_account.entry_id = entry_tag.entry_id
WHERE tag.name_key IN (SELECT name FROM playbook_step) OR tag.name_key = 'renewal'
