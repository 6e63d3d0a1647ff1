-- Obstacles that went down the other way: all of them, those that became complaints, those that cost trust.
SELECT count(*), count(complaint), count(defection) FROM obstacle WHERE complaint IS NOT NULL OR defection IS NOT NULL
