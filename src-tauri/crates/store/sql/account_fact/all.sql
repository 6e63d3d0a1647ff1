SELECT account_fact.account_id, entries, touches, gave, asked, first_day, last_touch_day, last_touch_entry, usual_gap, stances, entry.uid
FROM account_fact LEFT JOIN entry ON entry.id = account_fact.last_touch_entry
