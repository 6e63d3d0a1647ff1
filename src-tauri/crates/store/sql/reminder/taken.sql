-- How a reminder was taken up: NULL where it was passed over, else its toast, the state of that, its instant and its civil day.
SELECT toast.id, toast.state, toast.at, toast.day FROM reminder LEFT JOIN toast ON toast.id = reminder.toast_id WHERE reminder.identity = ?1
