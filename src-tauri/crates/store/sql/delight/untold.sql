-- Of the newest that may be retold and were not, the one with the longest chain, then with their words.
SELECT id FROM (
    SELECT entry.id, delight.words IS NOT NULL AS worded, entry.day FROM entry CROSS JOIN delight ON delight.id = entry.id
    WHERE entry.kind = 'delight' AND delight.consent = 'yes' AND delight.told IS NULL
    ORDER BY entry.day DESC, entry.id DESC LIMIT 200
)
ORDER BY (SELECT count(*) FROM delight_step WHERE entry_id = id) DESC, worded DESC, day DESC, id DESC LIMIT 1
