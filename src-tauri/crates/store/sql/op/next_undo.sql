-- The newest operation that stands: done or redone, and not taken back since.
SELECT seq FROM op
WHERE role <> 'undo' AND NOT EXISTS (SELECT 1 FROM op AS later WHERE later.undo_of = op.seq)
ORDER BY seq DESC LIMIT 1
