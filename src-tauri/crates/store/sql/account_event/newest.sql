SELECT account_event.day, entry.uid, entry.id FROM account_event CROSS JOIN entry ON entry.id = account_event.entry_id
WHERE account_event.what = ?1 AND account_event.account_id = ?2
ORDER BY account_event.day DESC, account_event.entry_id DESC LIMIT ?3
