-- The group's month: how each clock was kept by the requests of one month, over all desks.
-- The same figures as `clocks` in `deskctl report month -O json` of each desk, added up.
SELECT clock,
       count(*) FILTER (WHERE status = 'met')        AS met,
       count(*) FILTER (WHERE status = 'late')       AS late,
       count(*) FILTER (WHERE status = 'overdue')    AS overdue,
       count(*) FILTER (WHERE status = 'pending')    AS pending,
       count(*) FILTER (WHERE status = 'superseded') AS superseded,
       count(*) FILTER (WHERE status = 'excused')    AS excused,
       count(*) FILTER (WHERE status = 'no-due')     AS no_due,
       round(1.0 * count(*) FILTER (WHERE status = 'met')
             / nullif(count(*) FILTER (WHERE status IN ('met', 'late', 'overdue')), 0), 4)
         AS on_time_rate
  FROM clocks
 WHERE month = '@month@'
 GROUP BY clock
 ORDER BY clock;
