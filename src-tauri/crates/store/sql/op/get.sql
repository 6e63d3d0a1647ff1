SELECT seq, at, label, role, undo_of, images,
    EXISTS (SELECT 1 FROM op AS later WHERE later.undo_of = op.seq), uid FROM op WHERE seq = ?1
