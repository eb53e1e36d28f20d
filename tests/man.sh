#!/usr/bin/env bash
# The man pages are well-formed and complete: every command with its options, every key of a policy and of a map, every column,
# word and fact of the ledger, every JSON member stands in them. Exits 77 when only tools were missing.
set -euo pipefail
export LC_ALL=C.UTF-8

[ $# -eq 1 ] || { echo "usage: ${0##*/} DESKCTL" >&2; exit 2; }
deskctl=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mapfile -t pages < <(cd "$root/man" && find . -type f -printf '%P\n' | sort)
failed=no
skipped=no

fail() {
  echo "man: $*" >&2
  failed=yes
}

# all_named PAGE WHAT LEAST: the names on standard input, each as a word of PAGE. Too few of them mean that this
# script no longer finds them, not that all is well.
all_named() {
  local page=$1 what=$2 least=$3 count=0 name
  local -A words=()
  while read -r name; do words[$name]=here; done \
    < <(sed 's/\\-/-/g; s/\\f[BIPR]/ /g' "$root/man/$page" | grep -oE '[A-Za-z0-9_-]+')
  while read -r name; do
    count=$((count + 1))
    [ -n "${words[$name]-}" ] || fail "$page does not name the $what '$name'"
  done
  [ "$count" -ge "$least" ] || fail "only $count $what(s) found in the sources, at least $least expected"
}

check_form() {
  local page
  [ ${#pages[@]} -ge 30 ] || fail "only ${#pages[@]} pages found"
  for page in "${pages[@]}"; do
    [[ $page == zh_CN/* || -e $root/man/zh_CN/$page ]] || fail "$page is not there in Chinese"
    if command -v groff >/dev/null; then
      local said chinese=()
      [[ $page != zh_CN/* ]] || chinese=(-mzh)
      said=$(groff -k -mdoc "${chinese[@]}" -ww -Tutf8 "$root/man/$page" 2>&1 >/dev/null)
      [ -z "$said" ] || fail "groff -k -mdoc ${chinese[*]} -ww $page: $said"
    fi
    if command -v mandoc >/dev/null; then
      mandoc -T lint -W warning "$root/man/$page" >&2 || fail "mandoc -T lint $page"
    fi
  done
  local tool
  for tool in groff mandoc; do
    command -v "$tool" >/dev/null && continue
    echo "man: $tool is not installed: the form of the pages was not checked with it"
    skipped=yes
  done
}

# block NAME PAGE...: what the page of its group says of the command NAME, up to the next command.
block() {
  local name=$1
  shift
  awk -v name="$name" '
    /^\.It Xo$/ || /^\.S[hs] / { inside = 0; fresh = ($0 == ".It Xo"); next }
    fresh { fresh = 0; inside = (index($0 " ", ".Ic " name " ") == 1) }
    inside { print }' "$@"
}

# first_strings FILE ROW: the first string of each `ROW{…}` or `ROW(…)` of a table in the sources.
first_strings() {
  tr '\n' ' ' <"$root/$1" | grep -oE "\b$2 *[A-Za-z:_]+, +\"[a-z -]+\"" | grep -oE '"[^"]+"' | tr -d '"'
}

commands() { first_strings src/command/command_table.cpp 'row\(Command::'; }
options() { first_strings src/command/option.cpp 'OptionSpec\{Option::'; }
facts() { first_strings src/journal/fact.cpp 'FactSpec\{F::'; }

# names_of_commands: one a line, each with its options behind it.
names_of_commands() {
  local name
  while read -r name; do
    # Help itself has none.
    echo "$name:" $([ "$name" = help ] ||
      "$deskctl" --lang en help $name --all | sed -n '/^options:/,/^$/s/^  .\{4\}--\([a-z-]*\).*/\1/p')
  done < <(commands; echo help)
}

# check_commands FOLDER: its pages name every command with its options, and explain each option and topic.
check_commands() {
  local name text option given count=0 where="${1#"$root/"}"
  while IFS=: read -r name given; do
    count=$((count + 1))
    text=$(block "$name" "$1"/*.1)
    [ -n "$text" ] || { fail "no page of $where has an entry '.Ic $name'"; continue; }
    text=" ${text//$'\n'/ } "
    for option in $given; do
      [[ $text == *"Fl Fl $option "* ]] || fail "no page of $where gives $name --$option"
    done
  done <<<"$command_names"
  [ "$count" -ge 45 ] || fail "only $count command(s) found in the sources, at least 45 expected"

  count=0
  while read -r option; do
    count=$((count + 1))
    grep -qE -- "^\.It .*Fl Fl $option( |\$)" "$1"/*.1 || fail "no page of $where explains --$option"
  done < <(options)
  [ "$count" -ge 85 ] || fail "only $count option(s) found in the sources, at least 85 expected"

  for name in $("$deskctl" --lang en help | sed -n '/^topics /,/^$/{s/^topics//; s/,//g; p}'); do
    grep -qw -- "$name" "$1/deskctl.1" || fail "deskctl.1 of $where does not name the topic '$name'"
  done

  # The words beside the names; the English page writes Chinese as \[uXXXX].
  text=$(sed -n '/^\.\\" other words/,/^\.\\" end of other words/p' "$1/deskctl.1" |
    perl -CS -pe 's/\\\[u([0-9A-F]{4,5})\]/chr hex $1/ge; s/\n/ /')
  for name in $("$deskctl" --lang en help aliases | sed 's/ = .*//'); do
    grep -qF -- " $name " <<<"$text" || fail "deskctl.1 of $where does not give the word '$name' for a command"
  done
}

# The card is printed: two pages of 60 lines.
check_card() {
  command -v mandoc >/dev/null || return 0
  local page lines
  for page in {,zh_CN/}deskctl-card.7; do
    lines=$(mandoc -T utf8 -O width=80 "$root/man/$page" | wc -l)
    [ "$lines" -le 120 ] || fail "$page has $lines lines, and two pages hold 120"
  done
}

# check_facts PAGE: each fact has its row: as words `event` and `clock` stand everywhere.
check_facts() {
  local name count=0
  while read -r name; do
    count=$((count + 1))
    grep -qE -- "^\.It Cm $name Ta " "$root/man/$1" || fail "$1 has no row for the fact '$name'"
  done < <(facts)
  [ "$count" -ge 43 ] || fail "only $count fact(s) found in the sources, at least 43 expected"
}

policy_keys() {
  {
    grep -ohE '\b(text|texts|flag|number|table|list|member)\("[a-zA-Z-]+"\)|number_in\([a-z]+, "[a-z-]+"|Fact\{"[a-z-]+"' \
      "$root"/src/policy/*.cpp
    sed -n '/attribute_count> words{/,/};/p' "$root/src/policy/policy.cpp"
  } | grep -oE '"[^"]+"' | tr -d '"' | sort -u
}

map_keys() {
  grep -ohE '\b(text|table|member|names_of)\((reader, )?"[a-z-]+"\)|"[a-z-]+"sv' "$root"/src/command/import_map.cpp |
    grep -oE '"[a-z-]+"' | tr -d '"' | grep -vxE 'requests|units|ymd|mdy|dmy' | sort -u
}

# all_shown PAGE: each key on standard input has an example, `key = …`, `[key]` or `[key.NAME]`.
all_shown() {
  local name text
  text=$(sed 's/\\-/-/g; s/\\f[BIPR]/ /g' "$root/man/$1")
  while read -r name; do
    grep -qE -- "(^|[^A-Za-z0-9_-])$name +=|\[$name[].]" <<<"$text" || fail "$1 has no example of '$name'"
  done
}

columns() {
  sed -n '/column_count> names{/,/};/p' "$root/src/journal/event.cpp" | grep -oE '"[a-z_]+"' | tr -d '"'
}

words() {
  grep -oE '"[A-Za-z-]+"sv' "$root/src/journal/words.cpp" | sed 's/"\(.*\)"sv/\1/' | sort -u
}

# The columns of an exported table, as its schema has them.
exported() { "$deskctl" export "$1" --schema | grep -oE '"name":"[a-z_]+","type"' | cut -d'"' -f4; }

# check_export PAGE TABLE LEAST: each column of the table has its row there, and each row is one of them.
check_export() {
  local name text count=0
  text=$(sed -n "/^\.\\\\\" columns of $2$/,/^\.\\\\\" end of columns of $2$/p" "$root/man/$1")
  while read -r name; do
    count=$((count + 1))
    grep -qE -- "^\.It Cm $name Ta " <<<"$text" || fail "$1 has no row for the column '$name' of $2"
  done < <(exported "$2")
  [ "$count" -ge "$3" ] || fail "only $count column(s) of $2 found, at least $3 expected"
  [ "$(grep -c '^\.It Cm ' <<<"$text")" -eq "$count" ] || fail "$1 has rows for columns that $2 does not have"
}

json_members() {
  grep -ohE '(key\(|add_[a-z]+\(json, )"[a-z_0-9]+"' "$root"/src/render/*_json.cpp "$root"/src/command/*.cpp |
    grep -oE '"[^"]+"' | tr -d '"' | sort -u
}

check_form
command_names=$(names_of_commands)
check_commands "$root/man"
check_commands "$root/man/zh_CN"
check_card
for page in {,zh_CN/}deskctl-policy.5; do
  all_named $page "key" 50 < <(policy_keys)
  all_shown $page < <(policy_keys)
done
for page in {,zh_CN/}deskctl-import.5; do
  all_shown $page < <(map_keys)
done
for page in {,zh_CN/}deskctl-ledger.5; do
  check_facts $page
  all_named $page "column" 23 < <(columns)
  all_named $page "word" 60 < <(words)
done
for page in {,zh_CN/}deskctl-json.5; do
  all_named $page "JSON member" 50 < <(json_members)
done

for page in {,zh_CN/}deskctl-export.5; do
  check_export $page requests 50
  check_export $page events 25
  check_export $page clocks 16
  check_export $page registers 14
done

[ "$failed" = no ] || exit 1
[ "$skipped" = no ] || exit 77
