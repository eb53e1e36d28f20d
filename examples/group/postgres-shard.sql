-- A shard keeps one partition of each table. A desk that belongs to another is refused by its own tables.
SELECT format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS %s, REMAINDER %s)',
              name || '_rows', name, :shards, :shard)
  FROM unnest(ARRAY['requests', 'events', 'clocks', 'registers', 'spent', 'overdue']) AS tables (name)
\gexec

ALTER TABLE requests  ADD PRIMARY KEY (desk, id);
ALTER TABLE events    ADD PRIMARY KEY (desk, id, n);
ALTER TABLE clocks    ADD PRIMARY KEY (desk, id, clock, cycle, start);
ALTER TABLE registers ADD PRIMARY KEY (desk, register, id);
CREATE INDEX ON requests  (month, desk);
CREATE INDEX ON events    (month, desk);
CREATE INDEX ON clocks    (month, desk);
CREATE INDEX ON registers (month, desk);
CREATE INDEX ON spent     (month, desk);
CREATE INDEX ON overdue   (desk);

-- The rows of a desk and month become what `program` prints. All or nothing, as its caller's transaction.
CREATE PROCEDURE replace_rows(of_table text, of_desk text, of_month text, program text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('load.month', of_month, true);
  EXECUTE format('DELETE FROM %I WHERE month = $1 AND desk = $2', of_table) USING of_month, of_desk;
  EXECUTE format('COPY %I (%s) FROM PROGRAM %L (FORMAT csv, HEADER match)', of_table,
                 (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
                    FROM pg_attribute
                   WHERE attrelid = of_table::regclass AND attnum > 0 AND attname <> 'month'), program);
END
$$;

CREATE PROCEDURE replace_spent(of_desk text, of_month text, program text)
LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE report (id text, clock text, cycle bigint, start timestamptz, done timestamptz,
                            seconds bigint, parts jsonb) ON COMMIT DROP;
  EXECUTE format('COPY report FROM PROGRAM %L (FORMAT csv, HEADER match)', program);
  DELETE FROM spent WHERE month = of_month AND desk = of_desk;
  INSERT INTO spent
  SELECT of_month, of_desk, id, clock, cycle, part.held_by, part.kind, part.reason, part.seconds
    FROM report,
         jsonb_to_recordset(parts) AS part (held_by text, kind text, reason text, seconds bigint);
END
$$;

CREATE PROCEDURE replace_overdue(of_desk text, program text)
LANGUAGE plpgsql AS $$
BEGIN
  CREATE TEMP TABLE report (LIKE overdue) ON COMMIT DROP;
  ALTER TABLE report DROP COLUMN desk;
  EXECUTE format('COPY report FROM PROGRAM %L (FORMAT csv, HEADER match)', program);
  DELETE FROM overdue WHERE desk = of_desk;
  INSERT INTO overdue SELECT of_desk, report.* FROM report;
END
$$;
