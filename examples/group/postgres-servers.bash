# shellcheck disable=SC2154
# The PostgreSQL servers of postgres.sh, which reads this with `.`: two clusters of their own in the
# folder `work`, reached by sockets in it alone. The system's own cluster is neither used nor seen.

shards=2
# A socket's whole path has to fit into 107 bytes.
longest=80
unset "${!PG@}"

# Servers do not run as root: then it is the user of Debian's package, who has to be able to read the desks.
owner=$(id -un)
[[ $EUID -ne 0 ]] || owner=postgres

as_owner() {
  if [[ $EUID -eq 0 ]]; then setpriv --reuid "$owner" --regid "$(id -g "$owner")" --init-groups "$@"; else "$@"; fi
}

# Nothing of the caller's surroundings reaches the servers, nor deskctl, which they start.
pg() {
  as_owner env -i PATH="$programs:/usr/bin:/bin" "$@"
}

# query DATABASE SHARD [OPTION…]: SQL from standard input.
query() {
  as_owner "$programs/psql" -X -q -v ON_ERROR_STOP=1 -h "$work" -p $((5432 + $2)) -U "$owner" -d "$1" "${@:3}"
}

find_programs() {
  programs=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
  programs=${programs%/initdb}
  [[ -x $programs/initdb ]] || fail "no PostgreSQL server here" "apt-get install postgresql"
  id "$owner" >/dev/null 2>&1 || fail "no user $owner to run the servers" "apt-get install postgresql"
}

is_running() {
  pg pg_ctl -D "$work/shard_$1" status >/dev/null 2>&1
}

# The folder has to be new, empty, or one of ours.
take_folder() {
  local bytes
  bytes=$(LC_ALL=C; echo ${#work})
  [[ $bytes -le $longest ]] || fail "$work: $bytes bytes, and a socket's path may have $longest" "choose a shorter path"
  [[ $work != *[\"\$\`\\,]* ]] || fail "$work: a path with \" \$ \` \\ or , is not for PostgreSQL" "choose another path"
  if [[ -d $work && ! -e $work/shards && -n $(ls -A "$work") ]]; then
    fail "$work: has files of its own" "choose a new or empty folder"
  fi
  mkdir -p "$work" && chmod 700 "$work" && { [[ $EUID -ne 0 ]] || chown "$owner" "$work"; } || exit 1
}

make_cluster() {
  local shard=$1 said
  said=$(pg initdb -D "$work/shard_$shard" -U "$owner" -E UTF8 --locale=C --auth=peer 2>&1) ||
    { echo "$said" >&2; return 1; }
  # Rows are copies that can be loaded again: no log for standby servers.
  as_owner tee -a "$work/shard_$shard/postgresql.conf" >/dev/null <<END
listen_addresses = ''
unix_socket_directories = '..'
port = $((5432 + shard))
wal_level = minimal
max_wal_senders = 0
shared_buffers = 256MB
work_mem = 64MB
jit = off
enable_partitionwise_aggregate = on
enable_partitionwise_join = on
END
}

start_shard() {
  is_running "$1" || pg pg_ctl -D "$work/shard_$1" -l "$work/shard_$1.log" -w start >/dev/null ||
    { tail -n 5 "$work/shard_$1.log" >&2; return 1; }
}

make_tables() {
  local shard table schemas=()
  for table in requests events clocks registers; do
    schemas+=(-v "$table=$(deskctl export "$table" --schema)") || return
  done
  for ((shard = 0; shard < shards; ++shard)); do
    echo "CREATE DATABASE shard" | query postgres "$shard" &&
      cat "$here/postgres-tables.sql" "$here/postgres-shard.sql" |
      query shard "$shard" "${schemas[@]}" -v shards=$shards -v shard="$shard" || return
  done
  echo "CREATE DATABASE desks" | query postgres 0 &&
    cat "$here/postgres-tables.sql" "$here/postgres-coordinator.sql" |
    query desks 0 "${schemas[@]}" -v shards=$shards -v sockets="$work"
}

start_servers() {
  local shard
  # Made up to here by a run that was killed.
  [[ -e $work/ready ]] || remove_clusters
  touch "$work/shards"
  for ((shard = 0; shard < shards; ++shard)); do
    [[ -e $work/ready ]] || make_cluster "$shard" || return
    start_shard "$shard" || return
  done
  [[ -e $work/ready ]] || { make_tables && touch "$work/ready"; }
}

stop_servers() {
  local shard stopped=0
  for ((shard = 0; shard < shards; ++shard)); do
    is_running "$shard" || continue
    # A server waits for the deskctl that it reads from; one that never ends is not waited for.
    pg pg_ctl -D "$work/shard_$shard" -m fast -t 20 -w stop >/dev/null 2>&1 ||
      pg pg_ctl -D "$work/shard_$shard" -m immediate -w stop >/dev/null || stopped=1
  done
  return $stopped
}

remove_clusters() {
  local shard
  stop_servers
  for ((shard = 0; shard < shards; ++shard)); do
    rm -rf "${work:?}/shard_$shard" "${work:?}/shard_$shard.log"
  done
}
