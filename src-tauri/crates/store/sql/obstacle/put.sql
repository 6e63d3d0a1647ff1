INSERT INTO obstacle (id, helped, how, complaint, defection, complaint_evidence, defection_evidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET helped = excluded.helped, how = excluded.how, complaint = excluded.complaint, defection = excluded.defection, complaint_evidence = excluded.complaint_evidence, defection_evidence = excluded.defection_evidence
