-- Moments that a rule may still speak about: a colleague not thanked, words that nobody asked for, a story not told. Who
-- did it is named only when they are one of us. ?1, ?2 and ?3 are the days since which each of the three counts. What is to
-- be looked at is added: one entry, or those of `delights_near`. Only of those that may be told is it looked up whether they
-- were, and how far their chain goes.
SELECT entry.id, entry.uid, entry.day, entry.body, main.account_id,
    delight.words, doer.name, delight.thanked, delight.consent, delight.consent_day,
    CASE WHEN delight.consent = 'yes' THEN coalesce(delight.told,
        (SELECT min(retelling.day) FROM entry_link CROSS JOIN entry AS retelling ON retelling.id = entry_link.entry_id
            WHERE entry_link.other_id = delight.id AND entry_link.relation = 'retells'),
        (SELECT min(story.told) FROM story_part CROSS JOIN story ON story.id = story_part.story_id WHERE story_part.entry_id = delight.id))
    ELSE delight.told END,
    CASE WHEN delight.consent = 'yes' THEN (SELECT count(*) FROM delight_step WHERE entry_id = delight.id) ELSE 0 END
FROM entry CROSS JOIN delight ON delight.id = entry.id
LEFT JOIN entry_account AS main ON main.entry_id = entry.id AND main.position = 0
LEFT JOIN person AS doer ON doer.id = delight.by_person_id AND doer.side = 'ours'
WHERE (delight.by_person_id IS NOT NULL AND delight.thanked IS NULL AND entry.day >= ?1
        OR delight.words IS NOT NULL AND delight.consent = 'ask' AND entry.day >= ?2
        OR delight.words IS NOT NULL AND delight.consent = 'yes' AND delight.told IS NULL
            AND max(entry.day, ifnull(delight.consent_day, '')) >= ?3)
