-- Toasts of a day that count towards the daily cap: meetings don't.
SELECT count(*) FROM toast WHERE day = ?1 AND form NOT IN ('meeting', 'evening')
