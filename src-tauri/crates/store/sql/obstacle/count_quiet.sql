-- Open obstacles that became nothing worse.
SELECT count(*) FROM obstacle WHERE helped IS NULL AND complaint IS NULL AND defection IS NULL
