-- Moments that may be retold and were not: not marked so, not retold by somebody, and in no story that was told.
-- The newest, and of these the longest chains first.
SELECT id FROM (
    SELECT entry.id, delight.words IS NOT NULL AS worded, entry.day FROM entry CROSS JOIN delight ON delight.id = entry.id
    WHERE entry.kind = 'delight' AND delight.consent = 'yes' AND delight.told IS NULL
        AND NOT EXISTS (SELECT 1 FROM entry_link WHERE other_id = entry.id AND relation = 'retells')
        AND NOT EXISTS (
            SELECT 1 FROM story_part JOIN story ON story.id = story_part.story_id
            WHERE story_part.entry_id = entry.id AND story.told IS NOT NULL
        )
    ORDER BY entry.day DESC, entry.id DESC LIMIT 200
)
ORDER BY (SELECT count(*) FROM delight_step WHERE entry_id = id) DESC, worded DESC, day DESC, id DESC LIMIT ?1
