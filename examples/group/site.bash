# The desks of a group, for the scripts beside this file, which read it with `.`.

# Fills `desks` with the desk folders in a folder; fails, and says so, if there is none. A desk that
# has lost a part is no folder to pass over, nor is a link that leads nowhere: deskctl says what is
# missing.
find_desks() {
  local desk
  desks=()
  for desk in "$1"/*; do
    [[ -e $desk/desk.toml || -e $desk/policy.toml || -e $desk/ledger || ( -L $desk && ! -e $desk ) ]] || continue
    desks+=("$desk")
  done
  [[ ${#desks[@]} -gt 0 ]] || { echo "${0##*/}: no desk in $1" >&2; return 1; }
}

# The moment that all desks are judged by, one for the whole run: DESKCTL_NOW, else now.
moment() {
  local now=${DESKCTL_NOW:-$(date +%Y-%m-%dT%H:%M:%S%:z)}
  date -d "$now" >/dev/null 2>&1 ||
    { printf '%s: DESKCTL_NOW: %s is no time\nhint: as in 2026-11-02T09:00:00+08:00\n' "${0##*/}" "$now" >&2; return 1; }
  printf '%s' "$now"
}

# The months from the desk's first file, or from `since`, to the month of the moment `now` in whatever
# zone: a breach may fall into a month in which nothing was logged.
months_of() {
  local desk=$1 now=$2 since=$3 month last
  month=$(find "$desk/ledger" "$desk/registers" -maxdepth 1 -name '*.csv' -printf '%f\n' 2>/dev/null |
    grep -oE '(^|-)[0-9]{4}-[0-9]{2}\.' | grep -oE '[0-9]{4}-[0-9]{2}' | sort | head -n 1)
  [[ -n $month ]] || return 0
  [[ -z $since || $month > $since ]] || month=$since
  last=$(date -u -d "@$(($(date -d "$now" +%s) + 14 * 3600))" +%Y-%m) || return
  while [[ ! $month > $last ]]; do
    echo "$month"
    month=$(date -u -d "$month-01 + 1 month" +%Y-%m)
  done
}

# The desk as its tables call it, which is not always its folder; nothing if it has no row yet.
name_of() {
  local desk=$1 now=$2 first=$3 asked row=
  for asked in "requests $first" requests registers; do
    # Two words of one question.
    # shellcheck disable=SC2086
    row=$(deskctl --desk "$desk" --now "$now" export $asked --format csv | sed -n 2p) || return
    [[ -z $row ]] || break
  done
  printf '%s' "${row%%,*}"
}

# Whether a word is a month as the scripts take it.
is_month() {
  [[ $1 =~ ^[0-9]{4}-(0[1-9]|1[0-2])$ ]]
}
