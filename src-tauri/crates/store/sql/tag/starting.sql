-- Tags in use whose key starts so, the most used first.
SELECT tag.name FROM tag JOIN entry_tag ON entry_tag.tag_id = tag.id
WHERE tag.name_key >= ?1 AND substr(tag.name_key, 1, length(?1)) = ?1
GROUP BY tag.id ORDER BY count(*) DESC, tag.name_key LIMIT ?2
