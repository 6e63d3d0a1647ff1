SELECT score, about, ticket, competitor, closed, told FROM pulse WHERE id = ?1
