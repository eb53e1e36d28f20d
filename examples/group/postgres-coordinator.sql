-- The coordinator keeps no row: each partition is the same table on one shard. A question that names its
-- desk goes to one of them; what is grouped by desk is counted there, and only the counts come back.
CREATE EXTENSION postgres_fdw;

SELECT format('CREATE SERVER %I FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host %L, port %L, dbname ''shard'','
              ' use_remote_estimate ''true'', async_capable ''true'', fetch_size ''10000'')',
              'shard_' || shard, :'sockets', 5432 + shard),
       format('CREATE USER MAPPING FOR CURRENT_USER SERVER %I', 'shard_' || shard)
  FROM generate_series(0, :shards - 1) AS shard
\gexec

SELECT format('CREATE FOREIGN TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS %s, REMAINDER %s)'
              ' SERVER %I OPTIONS (table_name %L)',
              name || '_' || shard, name, :shards, shard, 'shard_' || shard, name)
  FROM generate_series(0, :shards - 1) AS shard,
       unnest(ARRAY['requests', 'events', 'clocks', 'registers', 'spent', 'overdue']) AS tables (name)
\gexec
