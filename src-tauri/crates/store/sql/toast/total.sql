-- How many lines the log has: toasts, and reminders that were passed over.
SELECT (SELECT count(*) FROM toast) + (SELECT count(*) FROM reminder WHERE toast_id IS NULL)
