SELECT words, lever, expected, got, cost_cents, cost_currency, consent, by_person_id, thanked, told FROM delight WHERE id = ?1
