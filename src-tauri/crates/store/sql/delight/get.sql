SELECT words, lever, expected, got, cost_cents, cost_currency, consent, by_person_id, thanked, told, consent_day, consent_terms FROM delight WHERE id = ?1
