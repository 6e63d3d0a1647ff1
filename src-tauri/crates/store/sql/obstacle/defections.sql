SELECT id, defection, defection_evidence, count(*) OVER () FROM obstacle WHERE defection BETWEEN ?1 AND ?2 ORDER BY defection DESC, id DESC LIMIT ?3
