SELECT count(*) FROM entry_link WHERE other_id = ?1 AND relation = 'retells'
