SELECT measure, progress, state, reviewed FROM outcome WHERE id = ?1
