#!/bin/bash
# How long open time over 19 years takes, forwards and counted: the median of 41 processes beside the
# same of one day, so that what is left is the calendar's; the target is 5 ms. A figure to look at,
# never a test: machines differ.
#
#   calendar.sh [DESKCTL]      a Release build; build-release/deskctl unless told otherwise
set -euo pipefail
export LC_ALL=C  # a decimal point, whatever the locale

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../build-release/deskctl}")
runs=41
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DESKCTL_NOW DESKCTL_LANG
"$program" init "$work/desk" --lang en -q

timed() { # what, words of calendar…
  local what=$1 begin end
  shift
  begin=$EPOCHREALTIME
  "$program" --desk "$work/desk" --now 2026-10-01T09:00 calendar "$@" --calendar office > /dev/null 2>&1
  end=$EPOCHREALTIME
  echo "$what $((${end/./} - ${begin/./}))" >> "$work/times"
}

for ((run = 0; run < runs; ++run)); do
  timed day elapsed --start 2025-10-01T10:00 --end 2025-10-02T10:00
  timed elapsed elapsed --start 2007-10-01T10:00 --end 2026-10-01T10:00
  timed deadline deadline --start 2007-10-01T10:00 --within 44000h
done

sort -k1,1 -k2,2n "$work/times" | awk -v middle=$(((runs + 1) / 2)) '
  { time[$1, ++count[$1]] = $2 / 1000 }
  END {
    day = time["day", middle]
    printf "19 years, counted   %6.2f ms more than one day (%.2f ms)\n", time["elapsed", middle] - day, day
    printf "19 years, forwards  %6.2f ms more\n", time["deadline", middle] - day
  }'
