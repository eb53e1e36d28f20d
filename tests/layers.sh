#!/usr/bin/env bash
# Holds the layers: a file may include only what its own layer or one below it offers.
#
#   layers.sh [ROOT]   checks include/deskctl and src of ROOT (default: this repository)
#
# The lowest layer stands first. What is above knows what is below, never the other way round, so that
# verdicts can be computed, and tested, without files, a clock or a terminal.
set -euo pipefail

layers=(message error text time calendar journal request policy sla register report check render
        files desk command cli main)
root=${1:-$(cd "$(dirname "$0")/.." && pwd)}

declare -A rank
for i in "${!layers[@]}"; do rank[${layers[i]}]=$i; done

# include/deskctl/LAYER/NAME, src/LAYER/NAME, deskctl/LAYER/NAME and LAYER/NAME belong to LAYER;
# src/main.cpp is a layer of its own.
set_layer() { # variable, path
  local path=${2#include/}
  path=${path#src/}
  path=${path#deskctl/}
  [[ $path == main.cpp ]] && path=main/
  printf -v "$1" %s "${path%%/*}"
}

cd "$root"
failed=0
blame() {
  echo "$1" >&2
  failed=1
}

mapfile -t files < <(find include/deskctl src -type f \( -name '*.[ch]pp' -o -name '*.def' \) | LC_ALL=C sort)
((${#files[@]} > 0)) || blame "no source files in $root"
for file in "${files[@]}"; do
  set_layer layer "$file"
  [[ -v rank[$layer] ]] || blame "$file: '$layer' is not one of the layers"
done
while IFS=: read -r file line text; do
  set_layer layer "$file"
  [[ -v rank[$layer] ]] || continue
  # Bare names are files of the same folder; every other quoted include names its layer.
  included=${text#*\"}
  included=${included%%\"*}
  [[ $included == */* ]] || continue
  set_layer other "$included"
  if [[ $included == ..* || ! -v rank[$other] ]]; then
    blame "$file:$line: '$included' is in none of the layers"
  elif ((rank[$other] > rank[$layer])); then
    blame "$file:$line: layer '$layer' includes '$included' of the layer '$other' above it"
  fi
done < <(grep -nHE '^[[:space:]]*#[[:space:]]*include[[:space:]]*"' "${files[@]}" || true)
# One stem, one room: a header and its source share it, nothing else does.
for pattern in '*.cpp' '*.[hd][pe][pf]'; do
  while read -r stem; do
    blame "several files are called '$stem': a name has to tell where to look"
  done < <(find include src -type f -name "$pattern" | sed 's#.*/##; s/\.[a-z]*$//' | grep -v '_messages$' | LC_ALL=C sort | uniq -d)
done
exit "$failed"
