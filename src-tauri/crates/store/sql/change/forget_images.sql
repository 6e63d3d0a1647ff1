UPDATE change SET before = NULL WHERE before IS NOT NULL AND seq IN (SELECT seq FROM op WHERE images = 0)
