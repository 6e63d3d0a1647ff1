SELECT id, name, name_key, side FROM person
