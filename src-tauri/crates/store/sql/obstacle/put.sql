INSERT INTO obstacle (id, helped, how, complaint, defection) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET helped = excluded.helped, how = excluded.how, complaint = excluded.complaint, defection = excluded.defection
