# shellcheck disable=SC2154
# Loads desks into the shards of postgres.sh, which reads this with `.`.
#
# Each shard has a worker that takes its desks from a pipe: both are busy, and a desk that fails holds up
# nobody. A desk and month is one transaction, so that loading it again replaces it.

every_table="requests events clocks registers spent overdue"
workers=()

# A word of a command of /bin/sh, by which the server starts the program.
quoted() {
  printf "'%s'" "${1//\'/\'\\\'\'}"
}

literal() {
  printf "'%s'" "${1//\'/\'\'}"
}

# The command that prints a table of the desk, as SQL; what it says goes to a file.
program_of() {
  literal "$(quoted "$deskctl") --desk $(quoted "$desk") --now $(quoted "$now") --lang en $1 --format csv \
    2>>$(quoted "$said")"
}

# All transactions of a desk. What is being loaded is told, so that a failure has its place.
transactions_of() {
  local desk=$1 name months month table
  name=$(literal "$2")
  months=$(months_of "$desk" "$now" "$since") || return
  for month in $months; do
    printf '\\echo %s\nBEGIN;\n' "$month"
    for table in "${tables[@]}"; do
      case $table in
        overdue) ;;
        spent) echo "CALL replace_spent($name, '$month', $(program_of "report spent $month"));" ;;
        *) echo "CALL replace_rows('$table', $name, '$month', $(program_of "export $table $month"));" ;;
      esac
    done
    echo "COMMIT;"
  done
  [[ " ${tables[*]} " != *" overdue "* ]] ||
    printf '\\echo overdue\nBEGIN;\nCALL replace_overdue(%s, %s);\nCOMMIT;\n' "$name" "$(program_of "report overdue")"
}

# A worker: desks and their names from the pipe, failures into a file. deskctl's own words come first.
load_shard() {
  local shard=$1 said=$work/said_$1 wrong=$scratch/wrong_$1 desk name place
  while IFS= read -r -d '' desk && IFS= read -r -d '' name; do
    rm -f "$said"
    if place=$(transactions_of "$desk" "$name" | query shard "$shard" 2>"$wrong"); then
      echo "$name: loaded"
    else
      {
        printf '%s: %s: ' "$desk" "${place##*$'\n'}"
        grep -shm 1 ': error: ' "$said" || sed -n 's/.*ERROR: *//p' "$wrong" | head -n 1
      } >>"$scratch/failed_$shard"
    fi
  done
  rm -f "$said"
  echo "ANALYZE" | query shard "$shard"
}

shard_of() {
  local shard
  shard=$(echo "SELECT shard FROM generate_series(0, $shards - 1) AS shard
    WHERE satisfies_hash_partition('clocks'::regclass, $shards, shard, $(literal "$1")::text)" | query desks 0 -At) &&
    [[ -n $shard ]] && echo "$shard"
}

# Gives each desk to the worker of its shard.
load_desks() {
  local desk name first shard queue queues=() worker
  declare -A folder_of
  for ((shard = 0; shard < shards; ++shard)); do
    mkfifo "$scratch/queue_$shard" || return
    load_shard "$shard" <"$scratch/queue_$shard" &
    workers+=($!)
    exec {queue}>"$scratch/queue_$shard"
    queues+=("$queue")
  done
  for desk in "${desks[@]}"; do
    first=$(months_of "$desk" "$now" "" | head -n 1)
    if ! name=$(name_of "$desk" "$now" "$first" 2>"$scratch/said"); then
      echo "$desk: $(grep -m 1 ': error: ' "$scratch/said")" >>"$scratch/failed"
    elif [[ -z $name ]]; then
      echo "$desk: nothing yet"
    elif [[ -n ${folder_of[$name]-} ]]; then
      echo "$desk: is called $name, as ${folder_of[$name]} is: give it a code in desk.toml" >>"$scratch/failed"
    else
      folder_of[$name]=$desk
      shard=$(shard_of "$name") || return
      printf '%s\0%s\0' "$desk" "$name" >&"${queues[shard]}"
    fi
  done
  for queue in "${queues[@]}"; do
    exec {queue}>&-
  done
  for worker in "${workers[@]}"; do
    wait "$worker" || return
  done
}

load() {
  local now since='' tables=() deskctl table
  # The servers have a working folder of their own.
  find_desks "$(realpath -m "$1")" || exit 1
  shift
  if [[ ${1-} = --since ]]; then
    is_month "${2-}" || usage
    since=$2
    shift 2
  fi
  for table; do
    [[ " $every_table " = *" $table "* ]] || fail "$table: no such table" "$every_table"
  done
  read -ra tables <<<"${*:-$every_table}"
  now=$(moment) || exit 1
  deskctl=$(type -P deskctl) || fail "deskctl is not on the PATH" "PATH=/folder/of/deskctl:\$PATH"
  deskctl=$(realpath "$deskctl")
  exec {lock}>"$work/lock"
  flock -n "$lock" || fail "$work: somebody else is loading" "wait for that"
  scratch=$(mktemp -d) || exit 1
  trap 'rm -rf "$scratch"' EXIT
  load_desks || fail "$work: the servers do not answer" "see $work/shard_0.log"
  if [[ -n $(find "$scratch" -name 'failed*') ]]; then
    cat "$scratch"/failed* | sed "s/^/${0##*/}: failed: /" >&2
    exit 1
  fi
}
