SELECT score, about, ticket, competitor, closed, told, side, consent, consent_day, consent_terms FROM pulse WHERE id = ?1
