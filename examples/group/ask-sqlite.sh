#!/bin/bash
# Asks sqlite3 one question of all exported desks, and prints CSV.
#
#   ask-sqlite.sh LAKE QUESTION MONTH          ask-sqlite.sh lake month.sql 2026-10
#
# The tables are loaded into memory for the question: there is no second copy that can be old.
set -euo pipefail

if [[ $# -ne 3 || ! $3 =~ ^[0-9]{4}-[0-9]{2}$ ]]; then
  echo "usage: ask-sqlite.sh LAKE QUESTION.sql YYYY-MM" >&2
  exit 2
fi
lake=${1%/} question=$2 month=$3

{
  echo "CREATE TABLE row(desk, id, clock, cycle INTEGER, start, due, decided, done, status,"
  echo "  late_seconds INTEGER, open_seconds INTEGER, team, person, category, severity, policy);"
  echo "CREATE TABLE clocks AS SELECT '' AS month, * FROM row WHERE false;"
  echo ".mode csv"
  for file in "$lake"/desk=*/month="$month"/clocks.csv; do
    [[ -e $file ]] || continue
    printf '.import --skip 1 "%s" row\n' "${file//\"/\\\"}"
  done
  # What is empty in CSV is null.
  echo "INSERT INTO clocks SELECT '$month', desk, id, clock, cycle, start, nullif(due, ''), nullif(decided, ''),"
  echo "  nullif(done, ''), status, late_seconds, nullif(open_seconds, ''), nullif(team, ''), nullif(person, ''),"
  echo "  category, nullif(severity, ''), policy FROM row;"
  echo ".headers on"
  sed "s/@month@/$month/g" "$question"
} | sqlite3 -batch -bail :memory:
