SELECT form, asked, place, link, heard_by FROM advocacy WHERE id = ?1
