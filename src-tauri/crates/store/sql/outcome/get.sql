SELECT measure, progress, state, reviewed, consent, consent_day, consent_terms FROM outcome WHERE id = ?1
