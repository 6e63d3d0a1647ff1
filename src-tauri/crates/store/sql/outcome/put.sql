INSERT INTO outcome (id, measure, progress, state, reviewed, consent, consent_day, consent_terms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET measure = excluded.measure, progress = excluded.progress, state = excluded.state, reviewed = excluded.reviewed, consent = excluded.consent, consent_day = excluded.consent_day, consent_terms = excluded.consent_terms
