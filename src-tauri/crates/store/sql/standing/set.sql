UPDATE standing SET level = ?2, day = ?3, evidence = ?4 WHERE id = ?1
