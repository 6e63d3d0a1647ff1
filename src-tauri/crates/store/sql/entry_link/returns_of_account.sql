-- Gifts of an account and what came back from them: the newest gifts first, the oldest returns first.
SELECT gift.entry_id, entry_link.entry_id FROM entry_account AS gift
CROSS JOIN entry_link ON entry_link.other_id = gift.entry_id AND entry_link.relation = 'returns'
WHERE gift.account_id = ?1 AND gift.stance = 'gave' ORDER BY gift.day DESC, gift.entry_id DESC, entry_link.id
