INSERT INTO playbook (uid, name, anchor) VALUES (?1, ?2, ?3)
