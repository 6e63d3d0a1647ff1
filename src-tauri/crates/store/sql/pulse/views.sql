-- The newest pulse of each account, side and subject from one day to another; the account that an entry is mainly about.
-- CROSS JOIN, so that the days lead.
SELECT account, side, about, score, day, id FROM (
    SELECT link.account_id AS account, pulse.side AS side, pulse.about AS about, pulse.score AS score, entry.day AS day,
        entry.id AS id, row_number() OVER (
            PARTITION BY link.account_id, pulse.side, pulse.about ORDER BY entry.day DESC, entry.id DESC
        ) AS nth
    FROM entry CROSS JOIN pulse ON pulse.id = entry.id JOIN entry_account AS link ON link.entry_id = entry.id AND link.position = 0
    WHERE entry.kind = 'pulse' AND entry.day BETWEEN ?2 AND ?3 AND (?1 IS NULL OR link.account_id = ?1)
) WHERE nth = 1 ORDER BY account, about, side
