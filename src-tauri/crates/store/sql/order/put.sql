INSERT INTO order_ (id, number, what, value_cents, value_currency) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET number = excluded.number, what = excluded.what, value_cents = excluded.value_cents, value_currency = excluded.value_currency
