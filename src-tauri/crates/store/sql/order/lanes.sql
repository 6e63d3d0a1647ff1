-- Every order with its main account. CROSS JOIN, so that the orders lead: there are few of them, and entries without end.
SELECT order_.id, entry.day, order_.number, order_.what, order_.value_cents, order_.value_currency, account.id, account.name, account.renewal
FROM order_ CROSS JOIN entry ON entry.id = order_.id
LEFT JOIN entry_account AS link ON link.id = (SELECT id FROM entry_account WHERE entry_id = order_.id ORDER BY position, id LIMIT 1)
LEFT JOIN account ON account.id = link.account_id
ORDER BY entry.day, order_.id
