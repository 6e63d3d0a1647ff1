-- Gifts of an account and what came back from them: the newest gifts first, the oldest returns first. CROSS JOIN, so that
-- the links lead: there are few of them.
SELECT gift.entry_id, entry_link.entry_id FROM entry_link
CROSS JOIN entry_account AS gift ON gift.entry_id = entry_link.other_id AND gift.account_id = ?1
WHERE entry_link.relation = 'returns' AND gift.stance = 'gave' ORDER BY gift.day DESC, gift.entry_id DESC, entry_link.id
