UPDATE meeting SET emails = (
    SELECT json_group_object(key, json(iif(json_extract(value, ?2) = ?3, 'null', coalesce(value, 'null'))))
    FROM json_each(meeting.emails)
) WHERE id = ?1
