# shellcheck shell=bash disable=SC2154
# The engines that deskctl is compared with, for run.sh to source: each answers the questions of
# queries/, in its own language and in full. `work`, `here`, `program`,
# `simple`, `now` and `month` are run.sh's.
queries=$here/queries
duckdb_library=$work/npm/node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so
duckdb=no

# Debian has no DuckDB; its package for Node.js holds the library.
install_duckdb() {
  if [[ ! -e $duckdb_library ]] && has npm; then
    npm install --prefix "$work/npm" --no-fund --no-audit --silent @duckdb/node-api > "$work/npm.log" 2>&1 || true
  fi
  [[ -e $duckdb_library ]] || return 0
  cc -O2 -o "$work/duckdb" "$here/duckdb.c" -ldl
  duckdb=yes
}

# read_csv FILES: how DuckDB is told to read them; told everything, because it would guess for each file.
read_csv() {
  local columns
  columns=$(head -n 1 "$work/$simple/ledger/$month.csv" | sed "s/[^,]*/'&': 'VARCHAR'/g")
  echo "read_csv($1, header = true, auto_detect = false, columns = {$columns},"
  echo "  delim = ',', quote = '\"', escape = '\"')"
}

# statements QUESTION: what both SQL engines are asked, over a table `events`.
statements() {
  local part=
  [[ $1 = overdue ]] ||
    part="WHERE request >= '${month/-/}' AND request < '${month/-/}99'"
  echo "CREATE TEMP VIEW asked AS SELECT * FROM events $part;"
  sed "s/@NOW@/$now/" "$queries/clocks.sql" "$queries/$1.sql"
}

for_sqlite() {
  local due="strftime('%Y-%m-%dT%H:%M:%S+08:00', \\1, '+8 hours', '+' || \\2 || ' seconds')"
  sed -E "s/due_text\(([a-z_]+), ([a-z0-9_]+)\)/$due/"
}

for_duckdb() {
  echo "CREATE TEMP MACRO due_text(begun, seconds) AS
    strftime(strptime(begun[:19], '%Y-%m-%dT%H:%M:%S') + to_seconds(seconds), '%Y-%m-%dT%H:%M:%S+08:00');"
  cat
}

# files QUESTION: what the engines that read text are given; of the month only its own file.
files() {
  if [[ $1 = overdue ]]; then echo "$work/$simple/ledger/"20*.csv; else echo "$work/$simple/ledger/$month.csv"; fi
}

import_sqlite() {
  local file skip=
  rm -f "$work/peers.db"
  for file in "$work/$simple/ledger/"20*.csv; do
    echo ".import --csv $skip $file events"
    skip="--skip 1"
  done | sqlite3 "$work/peers.db"
}

import_duckdb() {
  rm -f "$work/peers.duckdb"
  echo "CREATE TABLE events AS SELECT * FROM $(read_csv "'$work/$simple/ledger/20*.csv'");" > "$work/import.sql"
  "$work/duckdb" "$duckdb_library" "$work/peers.duckdb" "$work/import.sql" write
}

prepare_peers() {
  local question list
  install_duckdb
  ! has sqlite3 || import_sqlite
  [[ $duckdb = no ]] || import_duckdb
  for question in overdue month; do
    statements $question | for_sqlite > "$work/$question.sqlite.sql"
    statements $question | for_duckdb > "$work/$question.duckdb.sql"
    list=$(files $question | sed "s/ /', '/g")
    { echo "CREATE TEMP VIEW events AS SELECT * FROM $(read_csv "['$list']");"
      cat "$work/$question.duckdb.sql"; } > "$work/$question.csv.sql"
  done
}

# name and the program that it needs
every_engine=("mawk mawk" "miller mlr" "sqlite sqlite3")

engines() {
  local name needs
  echo deskctl
  for name in "${every_engine[@]}"; do
    read -r name needs <<< "$name"
    ! has "$needs" || echo "$name"
  done
  [[ $duckdb = no ]] || echo duckdb duckdb_csv
}

missing_peers() {
  local name needs
  for name in "${every_engine[@]}"; do
    read -r name needs <<< "$name"
    has "$needs" || echo "- $name: not here, and could not be installed"
  done
  [[ $duckdb = yes ]] || echo "- DuckDB: not here: npm could not install it"
}

# command_of ENGINE QUESTION: sets `command` to the words that answer it.
command_of() {
  local question=$2
  local texts
  read -ra texts <<< "$(files "$question")"
  case $1 in
    deskctl)
      command=("$program" --desk "$work/$simple" --now "$now" report "$question")
      [[ $question = overdue ]] || command+=("$month")
      command+=(-O csv) ;;
    mawk) command=(mawk -v "now=$now" -f "$queries/clocks.awk" -f "$queries/$question.awk" "${texts[@]}") ;;
    miller)
      command=(mlr --icsv --onidx -S put -q -f "$queries/clocks.mlr" -f "$queries/$question.mlr" "${texts[@]}") ;;
    sqlite) command=(sqlite3 -readonly "$work/peers.db" ".read $work/$question.sqlite.sql") ;;
    duckdb) command=("$work/duckdb" "$duckdb_library" "$work/peers.duckdb" "$work/$question.duckdb.sql") ;;
    duckdb_csv) command=("$work/duckdb" "$duckdb_library" :memory: "$work/$question.csv.sql") ;;
  esac
}

# What deskctl says, with no more than the question asks for.
plain_overdue() { awk -F, 'NR > 1 { print $1, $2, $4 }'; }
plain_month() {
  awk -F '[.,]' '
    $1 == "by_category" && $3 > 0 { print "category", $2, $3 }
    $1 == "clocks" && $3 ~ /^(met|late|overdue|pending)$/ && $4 > 0 { print $2, $3, $4 }'
}

# answer ENGINE QUESTION: its answer as sorted lines.
answer() {
  local command
  command_of "$1" "$2"
  if [[ $1 = deskctl ]]; then "${command[@]}" | "plain_$2"; else "${command[@]}"; fi | sort
}

# same_answers: ends the run where two engines do not agree.
same_answers() {
  local question engine
  for question in overdue month; do
    answer deskctl $question > "$work/$question.answer"
    for engine in $(engines); do
      answer "$engine" $question > "$work/$question.$engine"
      cmp "$work/$question.answer" "$work/$question.$engine" ||
        { echo "run.sh: $engine answers $question otherwise" >&2; exit 1; }
    done
    echo "- $question: $(engines | tr '\n' ' ' | sed 's/ $//; s/ /, /g') give the same" \
      "$(wc -l < "$work/$question.answer") lines"
  done
}

title_of() {
  case $1 in
    deskctl) echo "deskctl, these six clocks" ;;
    mawk) echo "mawk on the text" ;;
    miller) echo "miller on the text" ;;
    sqlite) echo "sqlite3, imported table" ;;
    duckdb) echo "DuckDB, imported table" ;;
    duckdb_csv) echo "DuckDB on the text" ;;
  esac
}
