SELECT helped, how, complaint, defection, complaint_evidence, defection_evidence FROM obstacle WHERE id = ?1
