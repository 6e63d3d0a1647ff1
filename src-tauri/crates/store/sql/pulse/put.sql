INSERT INTO pulse (id, score, about, ticket, competitor, closed, told) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET score = excluded.score, about = excluded.about, ticket = excluded.ticket, competitor = excluded.competitor, closed = excluded.closed, told = excluded.told
