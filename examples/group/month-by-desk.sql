-- The month of each desk: how each clock was kept, the least punctual desk of each clock first.
SELECT clock, desk,
       count(*) FILTER (WHERE status = 'met')                     AS met,
       count(*) FILTER (WHERE status = 'late')                    AS late,
       count(*) FILTER (WHERE status = 'overdue')                 AS overdue,
       count(*) FILTER (WHERE status IN ('pending', 'no-due'))    AS open,
       round(1.0 * count(*) FILTER (WHERE status = 'met')
             / nullif(count(*) FILTER (WHERE status IN ('met', 'late', 'overdue')), 0), 4)
         AS on_time_rate
  FROM clocks
 WHERE month = '@month@'
 GROUP BY desk, clock
 ORDER BY clock, on_time_rate NULLS LAST, desk;
