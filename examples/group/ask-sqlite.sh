#!/bin/bash
# Asks sqlite3 one question of all exported desks, and prints CSV.
#
#   ask-sqlite.sh LAKE QUESTION.sql [YYYY-MM]          ask-sqlite.sh lake month.sql 2026-10
#
# The tables that the question names are loaded into memory for it: there is no second copy that can be
# old. A question of one month reads the files of that month alone.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=site.bash
. "$(dirname "${BASH_SOURCE[0]}")/site.bash"

if [[ $# -lt 2 || $# -gt 3 ]] || { [[ $# -eq 3 ]] && ! is_month "$3"; }; then
  echo "usage: ask-sqlite.sh LAKE QUESTION.sql [YYYY-MM]" >&2
  exit 2
fi
lake=${1%/} question=$2 month=${3-}
asked=$(sed 's/--.*//' "$question")
if [[ $asked = *@month@* ]]; then
  [[ -n $month ]] || { echo "ask-sqlite.sh: $question asks of a month: YYYY-MM after it" >&2; exit 2; }
  asked=${asked//@month@/$month}
else
  month='*'
fi

# Names and types of a table's columns in its files, as `"id" TEXT, "cycle" INTEGER`; a list has those of
# its report.
columns_of() {
  case $1 in
    spent) echo '"id", "clock", "cycle" INTEGER, "start", "done", "seconds" INTEGER, "parts"' ;;
    overdue) echo '"id", "clock", "cycle" INTEGER, "due", "late_minutes" INTEGER, "category", "severity",' \
      '"location", "assignee", "text", "register"' ;;
    *) sqlite3 -batch -bail :memory: "SELECT group_concat('\"' || (field.value ->> 'name') ||
         CASE field.value ->> 'type' WHEN 'integer' THEN '\" INTEGER' WHEN 'number' THEN '\" REAL' ELSE '\"' END, ', ')
         FROM json_each(readfile('${lake//\'/\'\'}/schema/$1.json'), '\$.fields') AS field" ;;
  esac
}

# An empty field in CSV is null. The month is that of the path, and the desk where the file does not say it.
load() {
  local table=$1 columns nulls keys=month values file place
  columns=$(columns_of "$table")
  nulls=$(sed -E 's/ (INTEGER|REAL)//g; s/"[a-z_]+"/nullif(&, '"''"')/g' <<<"$columns")
  [[ $table != spent && $table != overdue ]] || keys='month, desk'
  echo "CREATE TABLE file ($columns);"
  echo "CREATE TABLE $table ($keys, $columns);"
  echo ".mode csv"
  # The month may be a pattern.
  # shellcheck disable=SC2231
  for file in "$lake"/desk=*/month=$month/"$table".csv "$lake"/desk=*/"$table".csv; do
    [[ -e $file ]] || continue
    place=${file#"$lake"/desk=}
    values=$(sed -nE "s|.*/month=([^/]*)/.*|'\1'|p" <<<"$place")
    [[ $keys = month ]] || values="${values:-NULL}, '${place%%/*}'"
    printf '.import --skip 1 "%s" file\n' "${file//\"/\\\"}"
    echo "INSERT INTO $table SELECT $values, $nulls FROM file;"
    echo "DELETE FROM file;"
  done
  echo "DROP TABLE file;"
  [[ $table != spent ]] || cat <<'END'
ALTER TABLE spent RENAME TO breach;
CREATE VIEW spent AS
SELECT month, desk, breach.id, clock, cycle, part.value ->> 'held_by' AS held_by, part.value ->> 'kind' AS kind,
       part.value ->> 'reason' AS reason, part.value ->> 'seconds' AS seconds
  FROM breach, json_each(parts) AS part;
END
}

{
  for table in requests events clocks registers spent overdue; do
    ! grep -qw "FROM $table\|JOIN $table" <<<"$asked" || load "$table"
  done
  echo ".headers on"
  echo "$asked"
} | sqlite3 -batch -bail :memory:
