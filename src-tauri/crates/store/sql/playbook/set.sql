UPDATE playbook SET name = ?2, anchor = ?3, is_on = ?4 WHERE id = ?1
