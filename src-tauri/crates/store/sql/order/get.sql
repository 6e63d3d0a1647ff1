SELECT number, what, value_cents, value_currency FROM order_ WHERE id = ?1
