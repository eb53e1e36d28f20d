-- Everything overdue at the moment of the export, over all desks, worst first: `deskctl report overdue`.
SELECT desk, id, register, clock, cycle, due, late_minutes, category, severity, location, assignee, text
  FROM overdue
 ORDER BY late_minutes DESC, desk, id, clock, cycle;
