SELECT form, asked, count(*) FROM advocacy GROUP BY form, asked
