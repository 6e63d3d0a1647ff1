SELECT id, name, anchor, is_on FROM playbook ORDER BY id
