INSERT INTO question (id, side, hoped_minutes, first_answer, answer_minutes, done, answer) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET side = excluded.side, hoped_minutes = excluded.hoped_minutes, first_answer = excluded.first_answer, answer_minutes = excluded.answer_minutes, done = excluded.done, answer = excluded.answer
