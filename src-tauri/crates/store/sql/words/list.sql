-- Words that worked. Theirs: what they said in a delight moment, in a pulse of nine or ten (unless a
-- moment that came of it says the same), or when they spoke for us.
-- Ours: what is tagged #words. What was said in public needs nobody's consent. Each of side, lever, consent and a list of
-- entries (JSON) may be NULL for all.
SELECT id FROM (
    SELECT entry.id, entry.day, 'theirs' AS side, delight.lever AS lever, delight.consent AS consent
    FROM entry CROSS JOIN delight ON delight.id = entry.id
    WHERE entry.kind = 'delight' AND trim(delight.words) <> ''
    UNION ALL
    SELECT entry.id, entry.day, 'theirs', NULL, pulse.consent FROM entry CROSS JOIN pulse ON pulse.id = entry.id
    WHERE entry.kind = 'pulse' AND pulse.side = 'theirs' AND pulse.score >= 9 AND trim(entry.body) <> ''
        AND NOT EXISTS (
            SELECT 1 FROM entry AS part JOIN delight AS said ON said.id = part.id
            WHERE part.parent_id = entry.id AND said.words = entry.body
        )
    UNION ALL
    SELECT entry.id, entry.day, 'theirs', NULL, CASE WHEN advocacy.form IN ('mention', 'review') THEN 'yes' ELSE 'ask' END
    FROM entry CROSS JOIN advocacy ON advocacy.id = entry.id
    WHERE entry.kind = 'advocacy' AND trim(entry.body) <> ''
    UNION ALL
    SELECT entry.id, entry.day, 'ours', delight.lever, NULL
    FROM tag CROSS JOIN entry_tag ON entry_tag.tag_id = tag.id CROSS JOIN entry ON entry.id = entry_tag.entry_id
    LEFT JOIN delight ON delight.id = entry.id LEFT JOIN pulse ON pulse.id = entry.id
    WHERE tag.name_key = 'words' AND trim(entry.body) <> '' AND entry.kind <> 'advocacy'
        AND (delight.words IS NULL OR trim(delight.words) = '')
        AND (pulse.id IS NULL OR pulse.side <> 'theirs' OR pulse.score < 9)
)
WHERE (?1 IS NULL OR side = ?1) AND (?2 IS NULL OR lever = ?2) AND (?3 IS NULL OR consent = ?3)
    AND (?4 IS NULL OR id IN (SELECT value FROM json_each(?4)))
ORDER BY day DESC, id DESC LIMIT ?5 OFFSET ?6
