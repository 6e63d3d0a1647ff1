INSERT INTO change_run (seq, noun, first, last) VALUES (?1, ?2, ?3, ?4)
