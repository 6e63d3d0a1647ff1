SELECT id, name, anchor FROM playbook ORDER BY id
