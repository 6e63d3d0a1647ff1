-- Entries of a tag (?4), newest first. CROSS JOIN, so that the tag leads: it is on few of them.
SELECT entry.id, entry.day, NULL, count(*) OVER () FROM tag CROSS JOIN entry_tag ON entry_tag.tag_id = tag.id
CROSS JOIN entry ON entry.id = entry_tag.entry_id
WHERE tag.name_key = ?4 AND entry.day BETWEEN ?1 AND ?2 ORDER BY entry.day DESC, entry.id DESC LIMIT ?3
