UPDATE account_fact SET
    entries = (SELECT count(*) FROM entry_account AS e WHERE e.account_id = account_fact.account_id),
    touches = (SELECT ifnull(sum(touch), 0) FROM entry_account AS e WHERE e.account_id = account_fact.account_id),
    gave = (SELECT ifnull(sum(stance IS 'gave'), 0) FROM entry_account AS e WHERE e.account_id = account_fact.account_id),
    asked = (SELECT ifnull(sum(stance IS 'asked'), 0) FROM entry_account AS e WHERE e.account_id = account_fact.account_id)
