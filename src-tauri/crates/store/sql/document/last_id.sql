SELECT max(ifnull((SELECT max(id) FROM entry), 0), ifnull((SELECT max(id) FROM account), 0), ifnull((SELECT max(id) FROM person), 0))
