INSERT INTO advocacy (id, form, asked, place, link, heard_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET form = excluded.form, asked = excluded.asked, place = excluded.place, link = excluded.link, heard_by = excluded.heard_by
