SELECT name, offset_days, every_years, question, shift, id FROM playbook_step WHERE playbook_id = ?1 ORDER BY offset_days, id
