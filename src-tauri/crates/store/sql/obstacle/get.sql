SELECT helped, how, complaint, defection FROM obstacle WHERE id = ?1
