#!/bin/bash
# The papers of last month, or of PERIOD, of every desk in FOLDER, to print (html) and to reckon with
# (xlsx): each desk by its own rules, into its own reports/, in files named by report and month.
# Prints a line a desk; what failed is named at the end, and the exit status is 1.
#
#   month-end.sh FOLDER [PERIOD [PAPER…]]        month-end.sh /srv 2026-10 callback-sheet
set -uo pipefail

formats=(html xlsx)

if [[ $# -lt 1 ]]; then
  echo "usage: month-end.sh FOLDER [PERIOD [PAPER…]]" >&2
  exit 2
fi
folder=$1
period=${2:-last-month}
papers=("${@:3}")
[[ ${#papers[@]} -gt 0 ]] || papers=(paper month complaints repeats staff breaches figures)
# The desk is said for each, and papers are for the group that works there.
unset DESKCTL_DESK
umask 007

failed=()
desks=0
for desk in "$folder"/*/; do
  desk=${desk%/}
  # A desk that has lost a part is no folder to pass over: deskctl says what is missing.
  [[ -e $desk/desk.toml || -e $desk/policy.toml || -e $desk/ledger ]] || continue
  desks=$((desks + 1))
  mkdir -p "$desk/reports"
  made=0
  for format in "${formats[@]}"; do
    for paper in "${papers[@]}"; do
      if deskctl --desk "$desk" report "$paper" "$period" --format "$format" --output "$desk/reports/"; then
        made=$((made + 1))
      else
        # The others would say the same once more.
        failed+=("${desk##*/}: $paper as $format and what comes after it: exit $?")
        break
      fi
    done
  done
  echo "$desk/reports: $made of $((${#papers[@]} * ${#formats[@]})) papers"
done

if [[ $desks -eq 0 ]]; then
  echo "month-end.sh: no desk in $folder" >&2
  exit 1
fi
if [[ ${#failed[@]} -gt 0 ]]; then
  printf 'month-end.sh: failed: %s\n' "${failed[@]}" >&2
  exit 1
fi
