#!/bin/bash
# How long a write takes in a long month beside the same in an empty ledger: a call that is logged
# and sent out today, in a fresh process, in months as a ledger of 1 million and of 5 million events
# has them. Nine interleaved rounds; a figure to look at, never a test: machines differ.
#
#   write.sh [DESKCTL]      a Release build; build-release/deskctl unless told otherwise
set -euo pipefail
export LC_ALL=C  # a decimal point, whatever the locale

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "${1:-$here/../../build-release/deskctl}")
rounds=9
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DESKCTL_NOW DESKCTL_LANG
export DESKCTL_STAFF=林悦

"$program" init "$work/empty" --lang en -q
"$here/make_ledger.py" "$work/1M" --requests 7300
"$here/make_ledger.py" "$work/5M" --requests 36500
# It is the evening of the last day: what was written later is not there yet.
for desk in 1M 5M; do
  sed -i '/^2026-0\(3-31T2[0-3]\|4\)/d' "$work/$desk/ledger/2026-03.csv"
done

# One process, timed with the clock of the wall: most of it is starting and waiting for the disk.
timed() { # what, where, command…
  local what=$1 where=$2 begin end
  shift 2
  begin=$EPOCHREALTIME
  "$@" > "$work/said" 2> "$work/notes"
  end=$EPOCHREALTIME
  echo "$what $(((${end/./} - ${begin/./}))) $where" >> "$work/times"
}

call=(log-call 3-2-1201 漏水 --category repair --contact 王芳 --phone 13800001001)
round() {
  local desk=$1 now="2026-03-31T21:$2+08:00"
  timed log-call "$desk" "$program" --desk "$work/$desk" --now "$now" "${call[@]}" -O id
  timed dispatch "$desk" "$program" --desk "$work/$desk" --now "$now" dispatch "$(< "$work/said")" --to eng
}

# What is compared with: the same kinds of process, one that records and one that does not.
peers() {
  timed looking peer "$program" --desk "$work/empty" --now "2026-03-31T21:$1+08:00" "${call[@]}" --dry-run
  [[ $sqlite = no ]] || {
    timed sqlite-insert peer sqlite3 "$work/peer.db" "PRAGMA synchronous=FULL; INSERT INTO calls VALUES
      ('2026-03-31T21:$1:00+08:00', '20260331-001', 'logged', '林悦', 'repair', '3-2-1201', '漏水')"
    timed sqlite-looking peer sqlite3 "$work/peer.db" "SELECT 1"
  }
}
sqlite=yes
command -v sqlite3 > /dev/null || sqlite=no
[[ $sqlite = no ]] || sqlite3 "$work/peer.db" "CREATE TABLE calls (at, id, event, by, category, place, text)"

for ((i = 10; i < 10 + rounds; ++i)); do
  for desk in empty 1M 5M; do round $desk $i; done
  peers $i
done

sort -k1,1 -k3,3 -k2,2n "$work/times" | awk -v rounds=$rounds '
  { time[$1, $3, ++count[$1, $3]] = $2 / 1000 }
  END {
    middle = int((rounds + 1) / 2)
    for (c = 1; c <= 2; ++c) {
      what = c == 1 ? "log-call" : "dispatch"
      base = time[what, "empty", middle]
      for (d = 1; d <= 3; ++d) {
        desk = d == 1 ? "empty" : d == 2 ? "1M" : "5M"
        median = time[what, desk, middle]
        printf "%-8s %-5s median %7.2f ms  fastest %7.2f  slowest %7.2f  %.2f x an empty ledger\n",
          what, desk, median, time[what, desk, 1], time[what, desk, rounds], median / base
      }
    }
    insert = time["sqlite-insert", "peer", middle]
    if (insert == 0) exit
    ours = time["log-call", "empty", middle]
    printf "sqlite3 INSERT  median %7.2f ms: %.2f x log-call, both with their start\n", insert, insert / ours
    ours -= time["looking", "peer", middle]
    insert -= time["sqlite-looking", "peer", middle]
    printf "of it recording %7.2f ms, of log-call %.2f: %.2f x\n", insert, ours, insert / ours
  }'
