-- The tags of the entries whose ids a JSON array names.
SELECT entry_tag.entry_id, tag.name
FROM json_each(?1) AS wanted CROSS JOIN entry_tag ON entry_tag.entry_id = wanted.value
CROSS JOIN tag ON tag.id = entry_tag.tag_id ORDER BY entry_tag.id
