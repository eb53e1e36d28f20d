#!/bin/bash
# How long `deskctl report month` takes over a month of 20,000 requests: the median of nine runs of
# the whole process, against the target of 0.3 s. A figure to look at, never a test: machines differ.
#
#   month.sh [DESKCTL]      a Release build; build-release/deskctl unless told otherwise
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../build-release/deskctl}")
runs=9
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DESKCTL_NOW DESKCTL_LANG

"$here/make_month.py" "$work/desk"
report() {
  "$program" --desk "$work/desk" --now 2026-04-01T09:00+08:00 report month 2026-03 "$@"
}

report -O json > "$work/first.json"  # and the file is in the cache
times=()
for ((run = 0; run < runs; ++run)); do
  start=${EPOCHREALTIME/[.,]/}  # microseconds; the locale chooses between point and comma
  report -O json > "$work/again.json"
  times+=($((${EPOCHREALTIME/[.,]/} - start)))
done
cmp "$work/first.json" "$work/again.json"

mapfile -t sorted < <(printf '%s\n' "${times[@]}" | sort -n)
shown() { printf '%d.%03d s' $(($1 / 1000000)) $(($1 / 1000 % 1000)); }
echo "report month: median $(shown "${sorted[runs / 2]}") of $runs runs" \
  "(fastest $(shown "${sorted[0]}"), slowest $(shown "${sorted[runs - 1]}"); target 0.300 s)"
