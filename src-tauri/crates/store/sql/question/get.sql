SELECT side, hoped_minutes, first_answer, answer_minutes, done, answer FROM question WHERE id = ?1
