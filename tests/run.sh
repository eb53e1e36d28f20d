#!/usr/bin/env bash
# Builds deskctl and runs every test. `--all` adds what takes long: format, clang-tidy, slow suites,
# sanitizers, fuzzing, and the proof that nothing is lost, which `--torture` runs alone.
# Runs from any directory, asks nothing, and installs what is missing.
set -euo pipefail

usage() {
  echo "usage: ${0##*/} [--all | --torture]"
  echo "  --all       also check the format, run clang-tidy, the suites that take long, every test with sanitizers, the package,"
  echo "              libFuzzer on all that is read from outside, and break each rule to see its test fail"
  echo "  --torture   only: kills, faults and power cuts at every system call, and the builds that must not pass them"
}

all=no
torture=no
case "${1-}" in
  "") ;;
  --all) all=yes torture=yes ;;
  --torture) torture=only ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

cd "$(dirname "${BASH_SOURCE[0]}")/.."
jobs=$(nproc)
failures=()

packages=(g++ cmake ninja-build libcli11-dev libfmt-dev libtomlplusplus-dev
  libhowardhinnant-date-dev nlohmann-json3-dev libcctz-dev libutf8proc-dev libdeflate-dev nettle-dev libical-dev libxlsxwriter-dev libncurses-dev doctest-dev tzdata
  groff mandoc python3 git strace tmux zsh fish)
[ "$all" = no ] || packages+=(clang-format clang-tidy clang libclang-rt-dev cron systemd lintian libreoffice-calc-nogui
  chromium poppler-utils fonts-noto-cjk
  sqlite3 postgresql)
[ "$torture" = no ] || packages+=(patch util-linux)

install_missing() {
  local missing=() package
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] ||
      missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "== installing ${missing[*]}"
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# build FOLDER TARGET CMAKE-ARGUMENT…
build() {
  local folder=$1 target=$2 log=$1/build.log
  shift 2
  echo "== building $folder"
  mkdir -p "$folder"
  cmake -S . -B "$folder" -G Ninja -DBUILD_TESTING=ON "$@" \
    >"$log" 2>&1 && ninja -C "$folder" -j "$jobs" "$target" >>"$log" 2>&1 && return
  cat "$log"
  echo "$folder could not be built" >&2
  exit 1
}

# Formatting is checked for what git knows, so that no stray file decides.
check_format() {
  echo "== format"
  git ls-files -z '*.cpp' '*.hpp' | xargs -0 clang-format --dry-run --Werror
}

# Only configured: clang cannot use GCC's precompiled headers, and files have to do without them.
check_tidy() {
  echo "== clang-tidy"
  cmake -S . -B build-tidy -G Ninja -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DBUILD_TESTING=OFF \
    -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
  git ls-files -z 'src/*.cpp' | xargs -0 -n 4 -P "$jobs" clang-tidy -p build-tidy --quiet
}

# All of it: tests/torture/run.py says what it counts, broken.py which builds it must not let pass.
run_torture() {
  build build-torture deskctl -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF
  echo "== torture"
  python3 -B tests/torture/run.py build-torture/deskctl || failures+=(torture)
  echo "== broken builds"
  python3 -B tests/torture/broken.py --jobs "$jobs" || failures+=(broken-builds)
}

# Installs by the README in a clean copy, and packs.
check_package() {
  echo "== package"
  tests/office/package.sh || failures+=(package)
}

# Breaks the manuals' rules one by one: tests/mutants.csv says how, and which test has to notice.
run_mutants() {
  echo "== broken rules"
  python3 -B tests/mutants.py --jobs "$jobs" || failures+=(broken-rules)
}

# From the committed corpus on, so many inputs, the same each time; of those that run whole commands as
# many as five minutes allow. To look for longer:
# build-fuzz/tests/fuzz/fuzz_NAME FOLDER tests/fuzz/corpus/NAME fills FOLDER with what is new. An input
# that fails belongs into the corpus.
run_fuzz() {
  build build-fuzz fuzz -DDESKCTL_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_FLAGS_DEBUG="-O1 -gline-tables-only" \
    -DCMAKE_CXX_FLAGS="-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all"
  echo "== fuzzing"
  rm -rf build-fuzz/found
  printf '%s\n' tests/fuzz/corpus/* | xargs -n 1 -P "$jobs" bash -c '
    name=${1##*/}
    mkdir -p "build-fuzz/found/$name"
    "build-fuzz/tests/fuzz/fuzz_$name" -seed=1 -runs=10000 -max_total_time=300 -timeout=20 \
      -artifact_prefix="build-fuzz/$name-" "build-fuzz/found/$name" "$1" >"build-fuzz/$name.log" 2>&1 ||
      { tail -n 60 "build-fuzz/$name.log"; exit 1; }
    echo "$name: $(tail -n 1 "build-fuzz/$name.log")"' fuzz || failures+=(fuzzing)
}

finish() {
  [ ${#failures[@]} -eq 0 ] || { echo "failed: ${failures[*]}" >&2; exit 1; }
}

main() {
  install_missing
  if [ "$torture" = only ]; then
    run_torture
    finish
    return
  fi
  # Forty files at a time: what they share is read and compiled once, a third of the builds.
  local together=(-DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=40 -DCMAKE_COMPILE_WARNING_AS_ERROR=ON)
  if [ "$all" = no ]; then
    # One build, in which the library looks at every index and iterator; what sanitizers see is left to
    # --all. Optimised a little, because thousands of starts are waited for. Behind the library's own checks
    # GCC 12 sees null pointers where none can be; it looks for them in builds without.
    build build-test all "${together[@]}" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-Og \
      -DCMAKE_CXX_FLAGS="-D_GLIBCXX_ASSERTIONS -fno-delete-null-pointer-checks"
  else
    # Each file by itself, so that none leans on what another includes, and optimised enough for the
    # warnings that need it; -O3 would be a minute more (examples/try.sh has it).
    build build-test all -DCMAKE_UNITY_BUILD=OFF -DCMAKE_COMPILE_WARNING_AS_ERROR=ON \
      -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="-O1 -DNDEBUG"
    # -g1: lines enough for a report, and the build is quicker.
    build build-sanitize all "${together[@]}" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-g1 \
      -DCMAKE_CXX_FLAGS="-D_GLIBCXX_ASSERTIONS -fsanitize=address,undefined -fno-sanitize-recover=all"
  fi

  if [ "$all" = yes ]; then
    check_format || failures+=(format)
    check_tidy || failures+=(clang-tidy)
    run_fuzz
  fi

  # The summary of CTest comes last: whoever looks at the end of the output sees what matters.
  local kinds=(-LE slow)
  if [ "$all" = yes ]; then
    # Properties go over every combination, and otherwise over a sample that is always the same.
    export DESKCTL_ALL=1
    kinds=()
    echo "== tests, with sanitizers"
    ctest --test-dir build-sanitize -j "$jobs" -LE "slow|traced" --output-on-failure --no-tests=error ||
      failures+=(sanitized-tests)
  fi
  echo "== tests"
  ctest --test-dir build-test -j "$jobs" "${kinds[@]}" --output-on-failure --no-tests=error ||
    failures+=(tests)
  [ "$all" = no ] || { check_package; run_mutants; }
  [ "$torture" = no ] || run_torture
  finish
}

# Read to its end before anything runs, so that the script may be edited meanwhile.
main
