-- How a reminder was taken up: NULL where it was passed over, else its toast's state and instant.
SELECT reminder.passed, toast.id, toast.state, toast.at FROM reminder LEFT JOIN toast ON toast.id = reminder.toast_id WHERE reminder.identity = ?1
