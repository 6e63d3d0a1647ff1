UPDATE playbook_step SET name = ?2, offset_days = ?3, every_years = ?4, question = ?5, shift = ?6 WHERE id = ?1
