-- Where the time of one month's breaches went, by who had it, over all desks, and the share of all of it:
-- the `holders` of `deskctl report spent`.
SELECT desk, kind, held_by, reason, breaches, seconds,
       round(1.0 * seconds / nullif(sum(seconds) OVER (), 0), 4) AS share
  FROM (SELECT desk, kind, held_by, reason, count(*) AS breaches, sum(seconds) AS seconds
          FROM spent
         WHERE month = '@month@'
         GROUP BY desk, kind, held_by, reason) AS of_desk
 ORDER BY seconds DESC, desk, kind, held_by, reason;
