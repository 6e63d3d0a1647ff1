INSERT INTO toast (form, day, minute, zone, at, title, body, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'due')
