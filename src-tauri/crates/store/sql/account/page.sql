-- The accounts whose ids a JSON array names, each with the day of its last touch.
SELECT account.id, uid, name, purpose, ideal_days, max_days, renewal, muted_until, pinned, language, note,
    (SELECT last_touch_day FROM account_fact WHERE account_fact.account_id = account.id)
FROM json_each(?1) AS wanted CROSS JOIN account ON account.id = wanted.value
