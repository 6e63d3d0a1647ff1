-- Which event of a calendar each meeting of some days is, and when that begins.
SELECT id, external, at FROM meeting WHERE day BETWEEN ?1 AND ?2 AND external IS NOT NULL AND cancelled = 0
