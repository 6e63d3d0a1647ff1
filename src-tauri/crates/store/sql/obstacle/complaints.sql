SELECT id, complaint, complaint_evidence, count(*) OVER () FROM obstacle WHERE complaint BETWEEN ?1 AND ?2 ORDER BY complaint DESC, id DESC LIMIT ?3
