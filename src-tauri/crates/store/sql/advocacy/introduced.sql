-- Pairs of people who were brought together.
SELECT one.person_id, other.person_id FROM advocacy
CROSS JOIN entry_person AS one ON one.entry_id = advocacy.id
CROSS JOIN entry_person AS other ON other.entry_id = advocacy.id AND other.person_id > one.person_id
WHERE advocacy.form = 'introduction'
