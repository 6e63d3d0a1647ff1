-- Days on which an entry of the account was tagged as the answer to a playbook step.
SELECT tag.name_key, entry_account.day FROM entry_account
JOIN entry_tag ON entry_tag.entry_id = entry_account.entry_id JOIN tag ON tag.id = entry_tag.tag_id
WHERE entry_account.account_id = ?1 AND entry_account.day >= ?2 AND tag.name_key IN (SELECT name FROM playbook_step)
