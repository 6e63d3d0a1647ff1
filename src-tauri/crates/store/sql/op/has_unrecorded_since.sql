-- Whether an operation after this one changed rows without a word about which: a sample was filled.
SELECT EXISTS (SELECT 1 FROM op WHERE seq > ?1 AND images = 0 AND NOT EXISTS (SELECT 1 FROM change WHERE change.seq = op.seq)
    AND NOT EXISTS (SELECT 1 FROM change_run WHERE change_run.seq = op.seq))
