INSERT INTO playbook (uid, name, anchor, is_on) VALUES (?1, ?2, ?3, ?4)
