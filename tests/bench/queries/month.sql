-- The month's requests by category, and how its clocks came out by @NOW@.
SELECT 'category ' || category || ' ' || count(*)
FROM asked
WHERE event = 'logged'
GROUP BY category;
SELECT clock || ' ' || verdict || ' ' || count(*)
FROM (SELECT clock,
             CASE WHEN done <= due_text(begun, seconds) THEN 'met'
                  WHEN done IS NOT NULL THEN 'late'
                  WHEN due_text(begun, seconds) < '@NOW@' THEN 'overdue'
                  ELSE 'pending' END AS verdict
      FROM clocks) AS judged
GROUP BY clock, verdict;
