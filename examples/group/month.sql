-- The group's month: how each clock was kept by the requests of one month, over all desks.
-- The same figures as `clocks` in `deskctl report month -O json` of each desk, added up: counted by desk
-- first, as engines that keep desks apart count where the desk is.
SELECT clock,
       sum(met)        AS met,
       sum(late)       AS late,
       sum(overdue)    AS overdue,
       sum(pending)    AS pending,
       sum(superseded) AS superseded,
       sum(excused)    AS excused,
       sum(no_due)     AS no_due,
       round(1.0 * sum(met) / nullif(sum(met) + sum(late) + sum(overdue), 0), 4) AS on_time_rate
  FROM (SELECT desk, clock,
               count(*) FILTER (WHERE status = 'met')        AS met,
               count(*) FILTER (WHERE status = 'late')       AS late,
               count(*) FILTER (WHERE status = 'overdue')    AS overdue,
               count(*) FILTER (WHERE status = 'pending')    AS pending,
               count(*) FILTER (WHERE status = 'superseded') AS superseded,
               count(*) FILTER (WHERE status = 'excused')    AS excused,
               count(*) FILTER (WHERE status = 'no-due')     AS no_due
          FROM clocks
         WHERE month = '@month@'
         GROUP BY desk, clock) AS of_desk
 GROUP BY clock
 ORDER BY clock;
