#!/bin/bash
# How long `deskctl report month` takes over a month of 20,000 requests: the median of nine runs of
# the whole process, against the target of 0.3 s. A figure to look at, never a test: machines differ.
#
#   month.sh [DESKCTL]      a Release build; build-release/deskctl unless told otherwise
set -euo pipefail
export LC_ALL=C  # a decimal point, whatever the locale

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../build-release/deskctl}")
runs=9
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DESKCTL_NOW DESKCTL_LANG

"$here/make_ledger.py" "$work/desk"
report() {
  "$program" --desk "$work/desk" --now 2026-04-01T09:00+08:00 report month 2026-03 "$@"
}

report -O json > "$work/first.json"  # and the file is in the cache
TIMEFORMAT='%R %U %S'
for ((run = 0; run < runs; ++run)); do
  { time report -O json > "$work/again.json"; } 2>> "$work/times"
done
cmp "$work/first.json" "$work/again.json"

# The processor's share tells more than the clock on a machine that is busy with something else.
sort -n "$work/times" | awk -v middle=$(((runs + 1) / 2)) '
  NR == 1 { fastest = $1 }
  NR == middle { median = $1; cpu = $2 + $3 }
  END {
    printf "report month: median %.3f s of %d runs, %.3f s of it computing", median, NR, cpu
    printf " (fastest %.3f s, slowest %.3f s; target 0.300 s)\n", fastest, $1
  }'
