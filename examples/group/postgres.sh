#!/bin/bash
# Asks PostgreSQL of all desks: their tables lie on two servers, divided by desk, behind a coordinator
# that asks both (postgres_fdw). The servers live in a folder, WORK, and are started and stopped here.
#
#   postgres.sh start WORK
#   postgres.sh load WORK FOLDER [--since YYYY-MM] [TABLE…]   every desk in FOLDER, or of later months only
#   postgres.sh ask WORK QUESTION.sql [YYYY-MM]               CSV
#   postgres.sh stop WORK                                     rm -r WORK takes the rows away
#
# Interrupted, `start` and `load` stop the servers; a desk's month is loaded whole or stays as it was.
# Failures are named at the end, and the exit status is 1.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage() {
  sed -n '5,8s/^#   /usage: /p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

# fail WRONG HINT
fail() {
  printf '%s: %s\nhint: %s\n' "${0##*/}" "$1" "$2" >&2
  exit 1
}

# shellcheck source-path=SCRIPTDIR source=site.bash
. "$here/site.bash"
# shellcheck source-path=SCRIPTDIR source=postgres-servers.bash
. "$here/postgres-servers.bash"
# shellcheck source-path=SCRIPTDIR source=postgres-load.bash
. "$here/postgres-load.bash"

give_up() {
  if [[ -e $work/ready ]]; then stop_servers; else remove_clusters; fi
}

# Half-made clusters go, and nothing goes on running.
interrupted() {
  trap '' INT TERM HUP
  [[ ${#workers[@]} -eq 0 ]] || kill "${workers[@]}" 2>/dev/null
  echo "${0##*/}: interrupted: the servers are stopped" >&2
  give_up
  exit 130
}

start() {
  take_folder
  trap interrupted INT TERM HUP
  start_servers || { give_up; fail "$work: the servers could not be started" "the lines above say why"; }
  echo "$work: $shards servers"
}

ask() {
  local question=$1 month=${2-}
  [[ -r $question ]] || fail "$question: cannot be read" "month.sql worst.sql overdue-list.sql spent.sql"
  [[ -n $month ]] || ! grep -q '@month@' "$question" || fail "$question asks of a month" "YYYY-MM after it"
  [[ -z $month ]] || is_month "$month" || usage
  sed "s/@month@/$month/g" "$question" | query desks 0 --csv
}

need_servers() {
  local shard
  for ((shard = 0; shard < shards; ++shard)); do
    [[ -S $work/.s.PGSQL.$((5432 + shard)) ]] || fail "$work: no servers are running" "${0##*/} start $work"
  done
}

[[ $# -ge 2 ]] || usage
find_programs
work=$(realpath -m "$2")
case $1:$# in
  start:2) start ;;
  load:2) usage ;;
  load:*) need_servers; trap interrupted INT TERM HUP; load "${@:3}" ;;
  ask:[34]) need_servers; ask "${@:3}" ;;
  stop:2) stop_servers || fail "$work: not all servers stopped" "see $work/shard_0.log" ;;
  *) usage ;;
esac
