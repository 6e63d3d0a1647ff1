-- Obstacles that became a complaint or cost trust: those that are not helped first, then by the newest step.
SELECT id FROM obstacle WHERE complaint IS NOT NULL OR defection IS NOT NULL
ORDER BY helped IS NOT NULL, max(ifnull(complaint, ''), ifnull(defection, '')) DESC, id DESC LIMIT ?1
