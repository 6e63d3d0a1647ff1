-- The newest operation that stands: done or redone, not taken back since, and with its images still there.
SELECT seq FROM op
WHERE role IN ('do', 'redo') AND images = 1 AND NOT EXISTS (SELECT 1 FROM op AS later WHERE later.undo_of = op.seq)
ORDER BY seq DESC LIMIT 1
