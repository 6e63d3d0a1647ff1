SELECT uid, epoch FROM journal
