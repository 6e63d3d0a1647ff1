SELECT id, form, day, minute, zone, at, title, body, state, shown_at, acted_at, act, why FROM toast ORDER BY id DESC LIMIT ?1
