-- Every clock of queries/policy.toml for the requests of `asked`, in the SQL that SQLite and DuckDB
-- share: from when it ran, for how many seconds, and what stopped it. The ledgers of make_ledger.py
-- have no corrections, holds, reopenings or returned work: deskctl looks for them all the same.
CREATE TEMP VIEW clocks AS
WITH requests AS MATERIALIZED (
  SELECT request,
         max(CASE WHEN event = 'logged' THEN category END) AS category,
         min(CASE WHEN event = 'logged' THEN "at" END) AS logged,
         min(CASE WHEN event = 'dispatched' THEN "at" END) AS dispatched,
         min(CASE WHEN event IN ('dispatched', 'completed') THEN "at" END) AS passed_on,
         min(CASE WHEN event IN ('accepted', 'arrived', 'completed') THEN "at" END) AS accepted,
         min(CASE WHEN event = 'arrived' THEN "at" END) AS arrived,
         min(CASE WHEN event = 'completed' THEN "at" END) AS completed,
         min(CASE WHEN event = 'called-back' THEN "at" END) AS called_back
  FROM asked
  GROUP BY request)
SELECT request, 'dispatch' AS clock, logged AS begun, 300 AS seconds, dispatched AS done
  FROM requests WHERE category IN ('repair', 'aftersales', 'help', 'service')
UNION ALL
SELECT request, 'respond', logged, 600, passed_on FROM requests WHERE category = 'complaint'
UNION ALL
SELECT request, 'accept', dispatched, 300, accepted FROM requests
  WHERE category = 'repair' AND dispatched IS NOT NULL
UNION ALL
SELECT request, 'arrive', dispatched, 1200, arrived FROM requests
  WHERE category IN ('repair', 'help') AND dispatched IS NOT NULL
UNION ALL
SELECT request, 'handle', arrived, 1800, completed FROM requests
  WHERE category IN ('repair', 'help') AND arrived IS NOT NULL
UNION ALL
SELECT request, 'callback', completed, 86400, called_back FROM requests
  WHERE category IN ('repair', 'aftersales', 'help') AND completed IS NOT NULL;
