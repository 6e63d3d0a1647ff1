SELECT uid FROM op WHERE seq = ?1
