SELECT account_id, entries, touches, gave, asked, first_day, last_touch_day, last_touch_entry, usual_gap, lists FROM account_fact
