-- One entry as search sees it. Lists come joined by commas, tags by spaces.
SELECT entry.id, entry.day, entry.kind,
    (SELECT group_concat(account_id) FROM entry_account WHERE entry_id = entry.id),
    (SELECT group_concat(person_id) FROM entry_person WHERE entry_id = entry.id),
    (SELECT group_concat(tag.name, ' ') FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id WHERE entry_tag.entry_id = entry.id),
    promise.owner, promise.state, promise.due,
    promise.id IS NOT NULL AND EXISTS (SELECT 1 FROM promise_move WHERE entry_id = entry.id),
    coalesce(promise.state = 'open', question.done IS NULL AND question.id IS NOT NULL OR NULL,
        obstacle.helped IS NULL AND obstacle.id IS NOT NULL OR NULL, outcome.state = 'open', pulse.score <= 6 AND pulse.told IS NULL AND pulse.side = 'theirs', 0),
    entry.body,
    concat_ws(char(10), delight.words, delight.expected, delight.got, order_.number, order_.what, outcome.measure, outcome.progress,
        obstacle.how, obstacle.complaint_evidence, obstacle.defection_evidence, question.answer, question.ticket, pulse.ticket, pulse.competitor, advocacy.place, advocacy.heard_by, experiment.fear, experiment.happened, experiment.taught,
        (SELECT group_concat(evidence, char(10)) FROM lane_step WHERE lane_step.entry_id = entry.id),
        (SELECT group_concat(evidence, char(10)) FROM delight_step WHERE delight_step.entry_id = entry.id),
        (SELECT group_concat(name, char(10)) FROM attachment WHERE attachment.entry_id = entry.id)),
    (SELECT account.language FROM entry_account JOIN account ON account.id = entry_account.account_id
        WHERE entry_account.entry_id = entry.id AND account.language IS NOT NULL ORDER BY entry_account.id LIMIT 1)
FROM entry
LEFT JOIN promise ON promise.id = entry.id LEFT JOIN delight ON delight.id = entry.id LEFT JOIN order_ ON order_.id = entry.id
LEFT JOIN outcome ON outcome.id = entry.id LEFT JOIN obstacle ON obstacle.id = entry.id LEFT JOIN question ON question.id = entry.id
LEFT JOIN pulse ON pulse.id = entry.id LEFT JOIN advocacy ON advocacy.id = entry.id LEFT JOIN experiment ON experiment.id = entry.id
WHERE entry.id BETWEEN ?1 AND ?2 ORDER BY entry.id
