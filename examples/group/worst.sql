-- The ten clocks of one month's requests that were missed by most, over all desks: the longest of
-- `deskctl report breaches`. A visit that is still owed is none yet: it is decided with the work.
SELECT desk, id, clock, cycle, status, late_seconds, team, person, category
  FROM clocks
 WHERE month = '@month@' AND status IN ('late', 'overdue') AND decided IS NOT NULL
 ORDER BY late_seconds DESC, desk, id, clock, cycle
 LIMIT 10;
