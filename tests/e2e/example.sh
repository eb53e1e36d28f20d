#!/bin/bash
# The example desk, written anew by examples/make-desk.sh, is byte for byte the committed one, and so are
# the reports on it.
#
#   example.sh DESKCTL journal|reports     compare
#   example.sh DESKCTL --update            write examples/desk and examples/reports anew
set -euo pipefail

program=$(realpath "$1")
what=$2
examples=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../examples")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Neither the machine's language nor its zone, nor a setting of whoever runs this, may show.
export LC_ALL=C TZ=America/New_York
unset DESKCTL_DESK DESKCTL_NOW DESKCTL_STAFF DESKCTL_LANG COLUMNS

write_desk() {
  DESKCTL=$program "$examples/make-desk.sh" "$1"
  # What the lock leaves and the folders that stay empty are no part of the example.
  rm -rf "$1/.lock" "$1/registers" "$1/reports"
}

# report OUT NOW LANGUAGE WORDS…
report() {
  local out=$1 now=$2 language=$3
  shift 3
  "$program" --desk "$desk" --now "$now" --lang "$language" report "$@" > "$reports/$out"
}

write_reports() {
  desk=$1
  reports=$2
  mkdir -p "$reports"
  local morning=2026-10-20T08:30+08:00 month_end=2026-11-01T09:00+08:00 language
  for language in zh-CN en zh-TW; do
    report "overdue-1020.$language.txt" $morning "$language" overdue
    report "overdue-1101.$language.txt" $month_end "$language" overdue
    report "month-2026-10.$language.txt" $month_end "$language" month 2026-10
  done
  report overdue-1020.json $morning en overdue -O json
  report due-1020.zh-CN.txt $morning zh-CN due --within 12h
  report callbacks-1020.zh-CN.txt $morning zh-CN callbacks
  report callbacks-1101.zh-CN.txt $month_end zh-CN callbacks
  report month-2026-10.json $month_end en month 2026-10 -O json
  for language in zh-CN en zh-TW; do
    report "day-2026-10-20.$language.txt" $month_end "$language" day 2026-10-20
  done
  report day-2026-10-20.json $month_end en day 2026-10-20 -O json
  report complaints-2026-10.zh-CN.txt $month_end zh-CN complaints 2026-10
  report repeats-2026-10.zh-CN.txt $month_end zh-CN repeats 2026-10
  report staff-2026-10.zh-CN.txt $month_end zh-CN staff 2026-10
  report paper-2026-10.zh-CN.html $month_end zh-CN paper 2026-10 -O html
  report paper-2026-10.zh-CN.md $month_end zh-CN paper 2026-10 -O md
  # Findings are an answer, not a failure.
  "$program" --desk "$desk" --now $month_end --lang zh-CN check > "$reports/check-1101.zh-CN.txt" || [ $? = 1 ]
}

case $what in
  journal)
    write_desk "$work/desk"
    diff -r "$examples/desk" "$work/desk"
    ;;
  reports)
    write_reports "$examples/desk" "$work/reports"
    diff -r "$examples/reports" "$work/reports"
    ;;
  --update)
    write_desk "$work/desk"
    write_reports "$work/desk" "$work/reports"
    rm -rf "$examples/desk" "$examples/reports"
    cp -r "$work/desk" "$work/reports" "$examples"
    ;;
  *)
    echo "example.sh: '$what' is neither journal, reports nor --update" >&2
    exit 2
    ;;
esac
