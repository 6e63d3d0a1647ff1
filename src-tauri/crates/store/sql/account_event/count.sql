SELECT count(*) FROM account_event WHERE what = ?1 AND account_id = ?2
