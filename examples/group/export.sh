#!/bin/bash
# Exports every desk in FOLDER into one folder, LAKE, each judged by its own rules and zone. Run it
# every night: only what changed is written. Prints a line a table; what failed is named at the end,
# and the exit status is 1.
#
#   export.sh FOLDER LAKE [TABLE…]             export.sh /srv /srv-lake clocks
set -uo pipefail

if [[ $# -lt 2 ]]; then
  echo "usage: export.sh FOLDER LAKE [TABLE…]" >&2
  exit 2
fi
folder=$1
lake=${2%/}/
tables=("${@:3}")
[[ ${#tables[@]} -gt 0 ]] || tables=(requests events clocks registers)
# The desk is said for each.
unset DESKCTL_DESK
umask 007

failed=()
desks=0
for desk in "$folder"/*/; do
  desk=${desk%/}
  [[ -e $desk/desk.toml ]] || continue
  desks=$((desks + 1))
  for table in "${tables[@]}"; do
    deskctl --desk "$desk" export "$table" --output "$lake" || failed+=("${desk##*/}: $table: exit $?")
  done
done

if [[ $desks -eq 0 ]]; then
  echo "export.sh: no desk in $folder" >&2
  exit 1
fi
if [[ ${#failed[@]} -gt 0 ]]; then
  printf 'export.sh: failed: %s\n' "${failed[@]}" >&2
  exit 1
fi
