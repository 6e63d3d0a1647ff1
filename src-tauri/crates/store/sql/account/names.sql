SELECT id, name, name_key FROM account
