SELECT side, hoped_minutes, first_answer, answer_minutes, done, answer, done_minutes, ticket FROM question WHERE id = ?1
