#!/bin/bash
# What deskctl costs, beside `wc -l` of the same ledger and beside engines that are asked the same
# question: whole processes, a warm cache, in turn, the median of nine rounds and more. The others use one
# thread; deskctl's second one shows in the difference between the wall and the processor. The tables are
# printed and kept in RESULTS.md. Figures to look at, never a test: machines differ.
set -euo pipefail
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parts=(start write ledger desks peers growth shapes instructions)

usage() {
  cat << 'END'
run.sh [OPTION…] [PART…]

  --size SMALL|1M|REQUESTS  the ledger of 24 months: 1M (175,000 requests, the default), small (a
                            tenth), or so many requests
  --large                   growth up to 5 million events as well, in three rounds: 2 GB of disk
  --rounds N                9 unless told otherwise
  --program DESKCTL         a Release build; build-release/deskctl unless told otherwise
  --work FOLDER             keep the desks there, and use those that are there: empty it when make_ledger.py
                            has changed
  --results FILE            RESULTS.md beside this script unless told otherwise; - for none
  --no-install              go on without what is missing instead of installing it

PART is start, write, ledger, desks (1 GB of disk), peers, growth, shapes or instructions; all of them without one.
A part that is not run keeps its table in the results.
END
}

requests=175000
rounds=9
program=$here/../../build-release/deskctl
work=
results=$here/RESULTS.md
large=no
install=yes
now=2026-04-03T09:00:00+08:00
month=2026-03

options() {
  local asked=()
  while (($# > 0)); do
    case $1 in
      --size)
        case $2 in
          small | SMALL) requests=17500 ;;
          1M) requests=175000 ;;
          *) requests=$2 ;;
        esac
        shift ;;
      --large) large=yes ;;
      --rounds) rounds=$2; shift ;;
      --program) program=$2; shift ;;
      --work) work=$2; shift ;;
      --results) results=$2; shift ;;
      --no-install) install=no ;;
      --help) usage; exit ;;
      -*) usage >&2; exit 2 ;;
      *) [[ " ${parts[*]} " = *" $1 "* ]] || { usage >&2; exit 2; }
        asked+=("$1") ;;
    esac
    shift
  done
  [[ ${#asked[@]} = 0 ]] || parts=("${asked[@]}")
}

# Installs what it can; a peer that cannot be had is left out of its table, which says so.
install_missing() {
  local missing=() package as_root=()
  for package in gcc libc6-dev python3 sqlite3 miller mawk valgrind npm; do
    command -v "$package" > /dev/null ||
      [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2> /dev/null) = installed ]] ||
      missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 && $install = yes ]] || return 0
  [[ $(id -u) = 0 ]] || as_root=(sudo -n)
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get -qq update >&2 || return 0
  for package in "${missing[@]}"; do
    "${as_root[@]}" apt-get -qq install --yes --no-install-recommends "$package" >&2 ||
      echo "run.sh: $package cannot be installed" >&2
  done
}

load() { cut -d' ' -f1 /proc/loadavg; }
has() { command -v "$1" > /dev/null; }

# desk NAME WORDS…: the desk that make_ledger.py or make_shape.py makes of the words, unless it is there.
desk() {
  local name=$1 script=$2
  shift 2
  [[ -e $work/$name ]] || {
    echo "run.sh: making the desk $name" >&2
    rm -rf "$work/making"
    if [[ $script = shape ]]; then
      "$here/make_shape.py" "$1" "$work/making" "${@:2}"
    else
      "$here/make_ledger.py" "$work/making" "$@"
    fi > /dev/null
    mv "$work/making" "$work/$name"
  }
}

# same_ledger NAME OTHER: a desk with the ledger of another, as it is without seals.
same_ledger() {
  [[ -e $work/$2 ]] || {
    mkdir -p "$work/$2/ledger"
    cp "$work/$1"/{desk,policy}.toml "$work/$2"
    cp "$work/$1/ledger/"20*.csv "$work/$2/ledger"
  }
}

# two_desks REQUESTS: one with nothing sealed, grown-REQUESTS, and one with all that is there sealed.
two_desks() {
  local name=grown-$1
  desk "$name" ledger --requests "$1" --months 24
  [[ -e $work/$name-sealed ]] || {
    rm -rf "$work/making-sealed"
    same_ledger "$name" making-sealed
    "$program" --desk "$work/making-sealed" --now "$now" seal > /dev/null 2>&1
    mv "$work/making-sealed" "$work/$name-sealed"
  }
}

# row NAME WORDS…: one more command for the next measure.
row() {
  (IFS=$'\t'; echo "$*") >> "$work/commands"
}

# ours NAME DESK WORDS…
ours() {
  row "$1" "$program" --desk "$work/$2" --now "$now" "${@:3}"
}

# measure [ROUNDS]: runs the rows, in turn; what they took is in $work/figures.
measure() {
  "$work/rounds" "${1:-$rounds}" "$work/commands" > "$work/figures"
  rm "$work/commands"
}

# table OF [BASE TITLE [OURS TITLE]]
table() {
  awk -v of="$1" -v base="${2:-}" -v base_title="${3:-}" -v ours="${4:-}" -v ours_title="${5:-}" \
    -f "$here/table.awk" "$work/figures"
}

part_start() {
  echo "## A start, and a small desk (P1)"
  echo
  desk small ledger --requests 200
  row "static C, hello" "$work/hello"
  row "deskctl --version" "$program" --version
  ours "deskctl show" small show 20260331-001
  ours "deskctl report overdue" small report overdue
  ! has git || row "git --version" git --version
  ! has sqlite3 || row "sqlite3 'SELECT 1'" sqlite3 :memory: 'SELECT 1'
  measure $((rounds * 5))
  table process "static C, hello" hello
}

part_write() {
  echo "## Writing (P2)"
  echo
  echo 'A call, and its dispatch, in months as a ledger of 1 and of 5 million events has them, with what is written'
  echo 'synced (`write.sh`).'
  echo
  echo '```'
  "$here/write.sh" "$program"
  echo '```'
  echo
  echo "A note on the oldest request of that longest month, and on the only request of another ledger (P3)."
  echo
  desk one ledger --requests 1
  desk long ledger --requests 36500
  rm -rf "$work/making-written"
  mkdir "$work/making-written"
  cp -r "$work/one" "$work/long" "$work/making-written"
  ours "note, one request" making-written/one note "$(first_id one)" 业主来电询问
  ours "note, 36,500 requests" making-written/long note "$(first_id long)" 业主来电询问
  DESKCTL_STAFF=林悦 measure
  table write "note, one request" "one request"
}

# The first id of a desk.
first_id() {
  sed -n '2{s/^[^,]*,//; s/,.*//; p}' "$work/$1/ledger/$month.csv"
}

part_ledger() {
  local text=("$work/$ledger/ledger/"20*.csv)
  echo "## Reading (P4, P5, P6, P8, P9, P10)"
  echo
  echo "$(tail -qn +2 "${text[@]}" | wc -l) events of $requests requests in 24 months," \
    "$(cat "${text[@]}" | wc -c) bytes, with the example's rules."
  echo
  row "wc -l" wc -l "${text[@]}"
  row "wc -l of $month" wc -l "$work/$ledger/ledger/$month.csv"
  row "sha256sum" sha256sum "${text[@]}"
  ours "report overdue" "$ledger" report overdue -O json
  ours "report overdue, sealed" "$ledger-sealed" report overdue -O json
  ours "report due" "$ledger" report due -O json
  ours "report month" "$ledger" report month $month -O json
  ours "report month, sealed" "$ledger-sealed" report month $month -O json
  ours "check" "$ledger" check
  ours "check, sealed" "$ledger-sealed" check
  ! "$program" help export > /dev/null 2>&1 || ours "export clocks" "$ledger" export clocks
  ours "who, by a phone" "$ledger" who 13800012345
  ours "show, last month" "$ledger" show 20260331-001
  row "completion of an id" env -C "$work/$ledger" DESKCTL_NOW="$now" \
    "$program" __complete bash 9 ' ' 'deskctl show '
  measure
  table question "wc -l" '`wc -l`'
}

part_desks() {
  local number
  echo "## Many desks at once"
  echo
  echo "300 desks of a month of 3,000 requests each, in three rounds; a report has a line a desk, and a total."
  echo
  desk site ledger --requests 3000
  [[ -e $work/desks ]] || {
    rm -rf "$work/making-desks"
    mkdir "$work/making-desks"
    for number in {001..300}; do cp -r "$work/site" "$work/making-desks/desk-$number"; done
    mv "$work/making-desks" "$work/desks"
  }
  row "wc -l" wc -l "$work"/desks/*/ledger/*.csv
  row "report month --desks" "$program" --desks "$work/desks" --now "$now" report month $month -O json
  row "report overdue --desks" "$program" --desks "$work/desks" --now "$now" report overdue -O json
  measure 3
  table question "wc -l" '`wc -l`'
}

part_peers() {
  local engine question command
  echo "## Beside other engines (P7)"
  echo
  echo 'Six clocks that every engine can answer in full (`queries/policy.toml`). deskctl also looks for corrections,'
  echo 'holds and reopenings, and checks each line; the others read the columns that they need. Of the month the'
  echo 'engines that read text are given its file alone. What DuckDB needs to start is a row of its own.'
  echo
  . "$here/peers.sh"
  same_ledger "$ledger" "$simple"
  cp "$queries/policy.toml" "$work/$simple/policy.toml"
  prepare_peers
  same_answers
  missing_peers
  for question in overdue month; do
    echo
    # shellcheck disable=SC2046
    row "wc -l" wc -l $(files $question)
    for engine in $(engines); do
      command_of "$engine" $question
      row "$(title_of "$engine")" "${command[@]}"
    done
    echo > "$work/nothing.sql"
    [[ $duckdb = no ]] || row "DuckDB, nothing asked" "$work/duckdb" "$duckdb_library" :memory: "$work/nothing.sql"
    measure
    table "$question" "wc -l" '`wc -l`' "$(title_of deskctl)" deskctl
  done
}

part_growth() {
  local size name text times=$rounds
  local sizes=(17500 87500 175000)
  [[ $large = no ]] || { sizes+=(875000); times=3; }
  echo "## Growth"
  echo
  echo "Milliseconds of processor, the median of $times; a column is a ledger of so many events, about."
  echo
  for size in "${sizes[@]}"; do
    name=grown-$size
    two_desks "$size"
    text=("$work/$name/ledger/"20*.csv)
    row "$((size * 6 / 1000))k|wc -l" wc -l "${text[@]}"
    ours "$((size * 6 / 1000))k|report overdue" $name report overdue -O json
    ours "$((size * 6 / 1000))k|report overdue, sealed" $name-sealed report overdue -O json
    ours "$((size * 6 / 1000))k|report month" $name report month $month -O json
    ours "$((size * 6 / 1000))k|check" $name check
  done
  measure "$times"
  awk -v of=question -f "$here/growth.awk" "$work/figures"
}

part_shapes() {
  local part n
  echo "## What grows inside (P11)"
  echo
  echo "Milliseconds of processor, the median of three; columns are n, 2n, 4n."
  echo
  for part in 1 2 4; do
    n=$((25000 * part))
    desk history-$n shape history $n
    ours "${part}n|show --history, 25,000 events in one request" history-$n show 20260301-001 --history
    n=$((300 * part))  # so few that each is dispatched late, and breached
    desk cycles-$n shape cycles $n
    for report in "month 2026-03" "figures 2026-03 --by person" "staff 2026-03" "breaches 2026-03"; do
      # shellcheck disable=SC2086 # its words
      ours "${part}n|report ${report%% *}, one request reopened 300 times" cycles-$n report $report
    done
    ours "${part}n|export clocks, one request reopened 300 times" cycles-$n export clocks
    n=$((10 * part))
    desk links-$n shape chain $n 4000
    ours "${part}n|show, the last of 10 repeats among 4,000 requests" links-$n \
      show "202603$((1 + (n - 1) * 31 / n))-$((5000 + n - 1))"
    n=$((250 * part))
    desk chain-$n shape chain $n
    ours "${part}n|show, the last of 250 repeats alone" chain-$n show "20260331-$((5000 + n - 1))"
    ours "${part}n|report overdue, 250 repeats alone" chain-$n report overdue
    n=$((500 * part))
    desk rules-$n shape rules $n
    ours "${part}n|show, 500 rules of a clock" rules-$n show 20260301-001
  done
  measure 3 # some take so long today that nine rounds would be half an hour
  awk -v of=question -f "$here/growth.awk" "$work/figures"
}

# instructions NAME WORDS…: what callgrind counts, which no other process changes.
instructions() {
  local counted
  counted=$({ valgrind --tool=callgrind --callgrind-out-file=/dev/null "${@:2}" 2>&1 > /dev/null ||
    [[ $? = 1 ]]; } | awk '/Collected/ { print $NF }') # 1: check found what is owed
  awk -v name="$1" -v counted="$counted" -v events="$events" \
    'BEGIN { printf "| %s | %.1f | %.0f |\n", name, counted / 1e6, counted / events }'
}

part_instructions() {
  local name=grown-17500 events small
  two_desks 17500
  events=$(tail -qn +2 "$work/$name/ledger/"20*.csv | wc -l)
  small=(--desk "$work/$name" --now "$now")
  echo "## Instructions"
  echo
  has valgrind || { echo "Not counted: valgrind is not here."; return; }
  echo "Counted by callgrind, of $events events: the same whatever else the machine does."
  echo
  echo "| question | millions | an event |"
  echo "|--|--:|--:|"
  instructions "deskctl --version" "$program" --version
  instructions "report overdue" "$program" "${small[@]}" report overdue -O json
  instructions "report overdue, sealed" "$program" --desk "$work/$name-sealed" --now "$now" report overdue -O json
  instructions "report month" "$program" "${small[@]}" report month $month -O json
  instructions "check" "$program" "${small[@]}" check
  instructions "show" "$program" "${small[@]}" show 20260331-001
}

about() {
  echo "# Results of \`tests/bench/run.sh\`"
  echo
  echo "Made by the script, but for the last section: run it again to renew it. Milliseconds of whole processes, $rounds rounds in"
  echo "turn. A ratio is the median of the rounds' ratios, once by the clock of the wall and once by the processor's"
  echo "time, which tells more where the machine had other work."
  echo
  echo "- $(date -u +%Y-%m-%d), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) processors"
  echo "- $("$program" --version | head -1), $(uname -sr)"
  echo "- beside$(versions | paste -sd, | sed 's/,/, /g')"
}

versions() {
  local name
  for name in sqlite3 miller mawk valgrind; do
    dpkg-query -W -f=" $name \${Version}\n" "$name" 2> /dev/null || true
  done | sed '2,$s/^ //'
  [[ ! -e $work/npm/node_modules/@duckdb ]] ||
    sed -n 's/.*"version": "\(.*\)".*/DuckDB \1 (npm)/p' "$work/npm/node_modules/@duckdb/node-api/package.json"
}

# The sections, in their order, are in the results between lines that name them. The last one is written by
# hand: what was aimed at, and what is in the way.
assemble() {
  local part
  about
  for part in start write ledger desks peers growth shapes instructions aims; do
    if [[ -e $work/section-$part ]]; then
      echo; echo "<!-- $part -->"; cat "$work/section-$part"
    elif [[ -e $results ]] && grep -q "^<!-- $part -->" "$results"; then
      echo; awk -v line="<!-- $part -->" '$0 == line { on = 1; print; next } /^<!-- / { on = 0 } on' "$results" |
        sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'
    fi
  done
}

options "$@"
ledger=grown-$requests
simple=simple-$requests # the same ledger with the rules that every engine knows
program=$(realpath "$program")
[[ -x $program ]] || { echo "run.sh: $program is not there: build it, or --program" >&2; exit 1; }
unset DESKCTL_NOW DESKCTL_LANG
export TZ=UTC NOW=$now GOMAXPROCS=1 # for the peers: miller is told by it to use one processor
if [[ -z $work ]]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
else
  mkdir -p "$work"
  work=$(realpath "$work")
  trap 'rm -rf "$work"/making* "$work"/section-* "$work/commands"' EXIT
fi
install_missing
has cc && has python3 || { echo "run.sh: needs a C compiler and python3" >&2; exit 1; }
cc -O2 -static -o "$work/hello" "$here/hello.c"
cc -O2 -static -o "$work/rounds" "$here/rounds.c"
rm -f "$work"/section-* "$work/commands"
[[ " ${parts[*]} " != *" ledger "* && " ${parts[*]} " != *" peers "* ]] || two_desks "$requests"
for part in "${parts[@]}"; do
  echo "run.sh: $part" >&2
  before=$(load)
  "part_$part" > "$work/section-$part"
  printf '\nLoad of the machine %s before, %s after.\n' "$before" "$(load)" >> "$work/section-$part"
  cat "$work/section-$part"
done
if [[ $results != - ]]; then
  assemble > "$work/results"
  cp "$work/results" "$results"
fi
