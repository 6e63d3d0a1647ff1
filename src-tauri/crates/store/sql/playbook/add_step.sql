INSERT INTO playbook_step (uid, playbook_id, name, offset_days, every_years, question, shift) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
