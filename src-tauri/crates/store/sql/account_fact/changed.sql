SELECT account_fact.account_id, entries, touches, gave, asked, first_day, last_touch_day, last_touch_entry, usual_gap, lists,
    account.uid, account.name, account.ideal_days, account.max_days, account.renewal, account.muted_until
FROM account_fact CROSS JOIN account ON account.id = account_fact.account_id WHERE account_fact.seq > ?1
