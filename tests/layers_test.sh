#!/usr/bin/env bash
# layers.sh must fail where the layers are broken; otherwise its silence means nothing.
set -euo pipefail

tests=$(cd "$(dirname "$0")" && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

fresh() {
  rm -rf "${copy:?}"/*
  cp -r "$tests/../include" "$tests/../src" "$copy"
  "$tests/layers.sh" "$copy"
}

must_fail() { # what, the text that the complaint must have
  if said=$("$tests/layers.sh" "$copy" 2>&1); then
    echo "layers.sh lets through: $1" >&2
    exit 1
  fi
  if [[ $said != *"$2"* ]]; then
    printf 'layers.sh on %s says:\n%s\n' "$1" "$said" >&2
    exit 1
  fi
}

fresh
echo '#include "desk/desk.hpp"' >>"$copy/src/sla/clock.cpp"
must_fail "a source that includes a layer above" "src/sla/clock.cpp:"

fresh
echo '#  include "deskctl/render/json.hpp"' >>"$copy/include/deskctl/report/due.hpp"
must_fail "a header that includes a layer above" "layer 'report' includes 'deskctl/render/json.hpp'"

fresh
echo '#include "../cli/run.hpp"' >>"$copy/src/text/csv.cpp"
must_fail "a path that climbs" "'../cli/run.hpp' is in none of the layers"

fresh
mkdir "$copy/src/misc"
echo '' >"$copy/src/misc/anything.cpp"
must_fail "a folder that is no layer" "'misc' is not one of the layers"

fresh
echo '#include "deskctl/utility/all.hpp"' >>"$copy/src/cli/run.cpp"
must_fail "an include of no layer" "'deskctl/utility/all.hpp' is in none of the layers"
