SELECT tag.name FROM entry_tag JOIN tag ON tag.id = entry_tag.tag_id WHERE entry_tag.entry_id = ?1 ORDER BY entry_tag.id
