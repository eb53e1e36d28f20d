#!/bin/bash
# From a fresh Debian 12 to the example desk's reports: installs what is missing, builds deskctl in
# build-release/, and shows what was overdue on the morning of 20 October 2026 and the month's
# figures, in Chinese where the locale says so, else in English. Beside an installed deskctl, where
# there is no source, it shows them with that one.
set -euo pipefail

packages=(
  g++ cmake ninja-build
  libcli11-dev libfmt-dev libtomlplusplus-dev libhowardhinnant-date-dev nlohmann-json3-dev
  libutf8proc-dev libdeflate-dev nettle-dev libical-dev libxlsxwriter-dev libncurses-dev
  tzdata  # the desk's time zone; the smallest systems come without
)
examples=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_dir=${examples%/*}
build_dir=$source_dir/build-release

install_missing() {
  local package missing=()
  for package in "${packages[@]}"; do
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
      missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  echo "try.sh: installing ${missing[*]}" >&2
  local as_root=()
  if [[ $(id -u) -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "try.sh: not root and no sudo; as root: apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  # `env`, because sudo does not pass variables on.
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --quiet)
  "${apt[@]}" update >&2
  "${apt[@]}" install --yes --no-install-recommends "${missing[@]}" >&2
}

build() {
  # An interrupted configuration leaves a cache but nothing to build by, so the latter is looked for.
  # Another generator than ninja may have been chosen there: `cmake --build` uses that one.
  if [[ ! -e $build_dir/build.ninja && ! -e $build_dir/Makefile ]]; then
    cmake -S "$source_dir" -B "$build_dir" -G Ninja -DCMAKE_BUILD_TYPE=Release \
      -DBUILD_TESTING=OFF >&2
  fi
  cmake --build "$build_dir" --target deskctl --parallel "$(nproc)" >&2
}

language() {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    zh_TW* | zh_HK* | zh_MO* | zh_Hant*) echo zh-TW ;;
    zh*) echo zh-CN ;;
    *) echo en ;;
  esac
}

if [[ -e $source_dir/CMakeLists.txt ]]; then
  install_missing
  build
  program=$build_dir/deskctl
else
  program=deskctl
fi
deskctl=("$program" --desk "$examples/desk" --lang "$(language)")
"${deskctl[@]}" --now 2026-10-20T08:30+08:00 report overdue
echo
"${deskctl[@]}" --now 2026-11-01T09:00+08:00 report month 2026-10
