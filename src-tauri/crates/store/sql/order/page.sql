-- Every order, or those about an account, with its main account and the touches there: in the ?2 days up to and including
-- the day of the order, and in the ?2 days after it. CROSS JOIN, so that the orders lead: there are few of them, and
-- entries without end; the touches are ranges of an index.
SELECT id, uid, day, body, number, what, value_cents, value_currency, account_id, account_name, renewal, first_day,
    (SELECT count(*) FROM entry_account AS touched WHERE touched.account_id = ordered.account_id AND touched.touch = 1
        AND touched.day BETWEEN date(ordered.day, (1 - ?2) || ' days') AND ordered.day),
    (SELECT count(*) FROM entry_account AS touched WHERE touched.account_id = ordered.account_id AND touched.touch = 1
        AND touched.day BETWEEN date(ordered.day, '1 days') AND date(ordered.day, ?2 || ' days'))
FROM (
    SELECT order_.id, entry.uid, entry.day, entry.body, number, what, value_cents, value_currency,
        account.id AS account_id, account.name AS account_name, account.renewal, account_fact.first_day
    FROM order_ CROSS JOIN entry ON entry.id = order_.id
    LEFT JOIN account ON account.id =
        (SELECT main.account_id FROM entry_account AS main WHERE main.entry_id = order_.id ORDER BY main.position, main.id LIMIT 1)
    LEFT JOIN account_fact ON account_fact.account_id = account.id
    WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM entry_account AS about WHERE about.entry_id = order_.id AND about.account_id = ?1)
) AS ordered
ORDER BY day DESC, id DESC
