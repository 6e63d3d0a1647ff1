-- Toasts of the last days that may still stand on the screen.
SELECT id, form, day, minute, zone, at, title, body, state, shown_at, acted_at, act, why FROM toast WHERE state = 'shown' AND at >= ?1 ORDER BY id
