SELECT fear, happened, taught FROM experiment WHERE id = ?1
