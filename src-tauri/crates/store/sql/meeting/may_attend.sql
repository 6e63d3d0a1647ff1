SELECT meeting.id FROM meeting JOIN person ON person.id = ?2 WHERE meeting.id = ?1
