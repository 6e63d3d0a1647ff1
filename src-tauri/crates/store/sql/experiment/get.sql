SELECT fear, happened FROM experiment WHERE id = ?1
