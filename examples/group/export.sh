#!/bin/bash
# Exports every desk in FOLDER into one folder, LAKE, each judged by its own rules and zone, all as of one
# moment. Run it every night: only what changed is written. Prints a line a desk and table; what failed
# is named at the end, and the exit status is 1.
#
#   export.sh FOLDER LAKE [--since YYYY-MM] [TABLE…]    export.sh /srv /srv-lake --since 2026-10 clocks
#
# TABLE is one of those of `deskctl export`, or a list that only a report has: spent, a file a month, or
# overdue, a file a desk. All of them without one.
set -uo pipefail

# shellcheck source-path=SCRIPTDIR source=site.bash
. "$(dirname "${BASH_SOURCE[0]}")/site.bash"

usage() {
  echo "usage: export.sh FOLDER LAKE [--since YYYY-MM] [TABLE…]" >&2
  exit 2
}

[[ $# -ge 2 ]] || usage
folder=$1
lake=${2%/}/
shift 2
since=
if [[ ${1-} = --since ]]; then
  is_month "${2-}" || usage
  since=$2
  shift 2
fi
tables=("$@")
[[ ${#tables[@]} -gt 0 ]] || tables=(requests events clocks registers spent overdue)
find_desks "$folder" || exit 1
now=$(moment) || exit 1
# The desk is said for each.
unset DESKCTL_DESK
umask 007

failed=()
declare -A folder_of

# report_file FILE REPORT…: what the report says becomes the file, if it is not that already.
report_file() {
  local file=$1 new=$1.new
  mkdir -p "${file%/*}" || return
  deskctl --desk "$desk" --now "$now" report "${@:2}" --format csv >"$new" || { rm -f "$new"; return 1; }
  if cmp -s "$new" "$file"; then rm "$new"; else sync "$new" && mv "$new" "$file"; fi
}

export_report() {
  local month of=$lake/desk=$name
  if [[ $1 = overdue ]]; then
    report_file "$of/overdue.csv" overdue
  else
    for month in $months; do
      report_file "$of/month=$month/spent.csv" spent "$month" || return
    done
  fi
}

for desk in "${desks[@]}"; do
  months=$(months_of "$desk" "$now" "")
  name=$(name_of "$desk" "$now" "${months%%$'\n'*}") || { failed+=("${desk##*/}: exit $?"); continue; }
  if [[ -n $name && -n ${folder_of[$name]-} ]]; then
    failed+=("${desk##*/}: is called $name, as ${folder_of[$name]} is: give it a code in desk.toml")
    continue
  fi
  [[ -z $name ]] || folder_of[$name]=$desk
  period=()
  if [[ -n $since ]]; then
    months=$(months_of "$desk" "$now" "$since")
    [[ -z $months ]] || period=("${months%%$'\n'*}..${months##*$'\n'}")
  fi
  for table in "${tables[@]}"; do
    case $table in
      spent | overdue) [[ -z $name ]] || export_report "$table" || failed+=("${desk##*/}: $table") ;;
      *) deskctl --desk "$desk" --now "$now" export "$table" "${period[@]}" --output "$lake" ||
        failed+=("${desk##*/}: $table: exit $?") ;;
    esac
  done
done

if [[ ${#failed[@]} -gt 0 ]]; then
  printf 'export.sh: failed: %s\n' "${failed[@]}" >&2
  exit 1
fi
