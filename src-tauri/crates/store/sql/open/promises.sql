-- CROSS JOIN here and beside, so that what is open leads: there is little of it, and entries without end. Joins, and not a
-- SELECT for a column: that would be begun anew for each row.
SELECT entry.id, entry.uid, entry.day, entry.body, main.account_id, promise.owner, owner.name, promise.due, promise.due_minute
FROM promise CROSS JOIN entry ON entry.id = promise.id
LEFT JOIN entry_account AS main ON main.entry_id = entry.id AND main.position = 0
LEFT JOIN person AS owner ON owner.id = promise.owner_person_id
WHERE promise.state = 'open'
