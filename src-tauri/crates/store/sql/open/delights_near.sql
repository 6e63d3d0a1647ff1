-- Those that are new enough for two of the rules, and for the third whatever may be told and was not.
SELECT id FROM entry WHERE kind = 'delight' AND day >= min(?1, ?2)
UNION SELECT id FROM delight WHERE words IS NOT NULL AND consent = 'yes' AND told IS NULL
