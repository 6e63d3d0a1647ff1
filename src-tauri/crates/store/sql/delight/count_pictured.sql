-- CROSS JOIN, so that the attachments lead: there are few of them.
SELECT count(DISTINCT delight.id) FROM attachment CROSS JOIN delight ON delight.id = attachment.entry_id WHERE attachment.mime LIKE 'image/%'
