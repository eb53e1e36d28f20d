-- The tables of a shard, and of the coordinator over the shards: what export's own schemas say, and the
-- lists that only a report has. They are divided by desk, so that a desk lives on one shard, and what is
-- grouped or joined by desk is done there.
SELECT format('CREATE TABLE %I (month text NOT NULL DEFAULT current_setting(''load.month''), %s)'
              ' PARTITION BY HASH (desk)', name,
              string_agg(format('%I %s%s', field ->> 'name',
                                CASE field ->> 'type'
                                  WHEN 'datetime' THEN 'timestamptz'
                                  WHEN 'integer'  THEN 'bigint'
                                  WHEN 'number'   THEN 'numeric(18,2)'
                                  WHEN 'boolean'  THEN 'boolean'
                                  WHEN 'object'   THEN 'jsonb'
                                  ELSE 'text'
                                END,
                                CASE WHEN (field #>> '{constraints,required}')::boolean
                                  THEN ' NOT NULL' END), ', ' ORDER BY place))
  FROM (VALUES ('requests', :'requests'::json), ('events', :'events'::json),
               ('clocks', :'clocks'::json), ('registers', :'registers'::json)) AS tables (name, schema),
       json_array_elements(schema -> 'fields') WITH ORDINALITY AS fields (field, place)
 GROUP BY name
\gexec

-- A row a breach and whoever had it.
CREATE TABLE spent (
  month text NOT NULL, desk text NOT NULL, id text NOT NULL, clock text NOT NULL, cycle bigint NOT NULL,
  held_by text, kind text NOT NULL, reason text, seconds bigint NOT NULL
) PARTITION BY HASH (desk);

CREATE TABLE overdue (
  desk text NOT NULL, id text NOT NULL, clock text NOT NULL, cycle bigint, due timestamptz NOT NULL,
  late_minutes bigint NOT NULL, category text, severity text, location text, assignee text, text text,
  register text
) PARTITION BY HASH (desk);
