SELECT id, name FROM account WHERE pinned = 1 ORDER BY name_key, id
