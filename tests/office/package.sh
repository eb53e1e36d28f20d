#!/usr/bin/env bash
# From a clean copy of what is committed to an installed program and a Debian package: the lines of the
# README as they stand there, two packages made in different folders that are the same bytes, lintian,
# and what is in the package working from where it is installed. Installs nothing on this machine.
# Builds the program twice, as it is released: tests/run.sh --all runs it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/deskctl-package-XXXXXX")
trap 'rm -rf "$work"' EXIT
failed=no
# A package has the rights, times and words of whoever makes it only where these are not given.
umask 022
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
export SOURCE_DATE_EPOCH

fail() {
  echo "package: $*" >&2
  failed=yes
}

# readme_lines: the commands by which the README installs it, without what explains them.
readme_lines() {
  sed -n '/^To install/,/^or as a Debian package/s/^\$ \(.*[^ ]\)  *#.*/\1/p; /^To install/,/^or as a Debian package/s/^\$ \([^#]*\)$/\1/p' \
    "$root/README.md"
}

# install_by_readme FOLDER DESTDIR: in a clean copy; instead of root's rights, a folder that stands for /.
install_by_readme() {
  local line count=0
  git clone --quiet "$root" "$1"
  mkdir -p "$work/bin"
  printf '#!/bin/sh\nexec "$@"\n' >"$work/bin/sudo"
  chmod +x "$work/bin/sudo"
  while read -r line; do
    count=$((count + 1))
    echo "package: $line"
    (cd "$1" && PATH=$work/bin:$PATH DESTDIR=$2 bash -euc "$line" >"$work/log" 2>&1) ||
      { tail -n 30 "$work/log" >&2; fail "the README's '$line' failed"; }
  done < <(readme_lines)
  [ "$count" -ge 2 ] || fail "the README has no lines to install it by"
}

pack() {
  (cd "$1/build" && cpack -G DEB >"$work/log" 2>&1) || { cat "$work/log" >&2; fail "cpack in $1"; }
}

# check_tree PREFIX: what an installation has, and that it works from there.
check_tree() {
  local prefix=$1 page file name
  local documents=$prefix/share/doc/deskctl
  "$prefix/bin/deskctl" --version | grep -q '^deskctl [0-9]' || fail "$prefix: the program does not run"
  "$prefix/bin/dk" --version >/dev/null || fail "$prefix: dk does not run"
  while read -r page; do
    name=${page##*/}
    [ "$page" = "$name" ] && file=$prefix/share/man/man${name##*.}/$name.gz ||
      file=$prefix/share/man/zh_CN/man${name##*.}/$name.gz
    gzip -dc "$file" | cmp -s - "$root/man/$page" || fail "$file is not man/$page"
  done < <(cd "$root/man" && find . -type f -printf '%P\n')
  for file in bash-completion/completions/{deskctl,dk} zsh/vendor-completions/_deskctl \
    fish/vendor_completions.d/{deskctl,dk}.fish doc/deskctl/{README.md,copyright,changelog.gz}; do
    [ -s "$prefix/share/$file" ] || fail "$prefix/share/$file is missing"
  done
  for name in fmt toml++ date CLI11 nlohmann-json utf8proc libdeflate nettle ncurses libstdc++ libgcc; do
    grep -qF "($name" "$documents/copyright" || grep -qF ", $name)" "$documents/copyright" ||
      fail "the copyright file does not name $name"
  done
  [ -z "$(find "$documents" -name '.git*')" ] || fail "something of git's is in $documents"

  local with=(env "PATH=$prefix/bin:/usr/bin:/bin" LANG=zh_CN.UTF-8)
  "${with[@]}" "$documents/examples/try.sh" </dev/null >"$work/log" 2>&1 || fail "$documents/examples/try.sh failed"
  grep -q '逾期' "$work/log" || fail "$documents/examples/try.sh shows no report"
  rm -rf "$work/desks" && mkdir "$work/desks"
  "${with[@]}" "$documents/examples/make-desk.sh" "$work/desks/desk" >/dev/null 2>&1 || fail "make-desk.sh failed"
  cmp "$work/desks/desk/ledger/2026-10.csv" "$root/examples/desk/ledger/2026-10.csv" || fail "make-desk.sh made another"
  "${with[@]}" "$documents/examples/month-end.sh" "$work/desks" 2026-10 >/dev/null || fail "month-end.sh failed"
}

# The copyright file says how another nettle takes the place of the one linked in.
check_relinking() {
  local library
  library=$(find /usr/lib -name libnettle.so -print -quit)
  (cd "$1" && cmake -S . -B build -DNETTLE_LIBRARY="$library" && cmake --build build) >"$work/log" 2>&1 ||
    { tail -n 30 "$work/log" >&2; fail "deskctl could not be linked with $library"; }
  ldd "$1/build/deskctl" | grep -q libnettle || fail "another nettle was named and is not used"
}

one=$work/one two=$work/two/deeper/deskctl
install_by_readme "$one" "$work/installed"
LC_ALL=C TZ=America/New_York install_by_readme "$two" "$work/again"
pack "$one"
LC_ALL=C TZ=America/New_York pack "$two"
packages=("$one"/build/deskctl_*.deb "$two"/build/deskctl_*.deb)
cmp "${packages[@]}" || fail "two packages of the same source differ"
lintian --fail-on error,warning --allow-root "${packages[0]}" || fail "lintian"
apt-get install --simulate "${packages[0]}" >/dev/null 2>&1 || fail "apt-get would not install it"
dpkg-deb --extract "${packages[0]}" "$work/package"
check_tree "$work/installed/usr/local"
check_tree "$work/package/usr"
check_relinking "$one"
[ "$failed" = no ]
