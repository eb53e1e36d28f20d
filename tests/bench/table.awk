# A Markdown table of what rounds.c measured: `of` is the title of the first column; `base` and `ours`
# are names that the rest is compared with, round by round, and may be empty; `base_title`, `ours_title`
# head those columns.
BEGIN { FS = "\t" }

!($1 in rounds) { names[++many] = $1 }
{
  round = ++rounds[$1]
  wall[$1, round] = $2
  processor[$1, round] = $3
  if ($4 > peak[$1]) peak[$1] = $4
}

# sorted[1…count], by insertion: a dozen values.
function sort_values(count,    i, j, value) {
  for (i = 2; i <= count; ++i) {
    value = sorted[i]
    for (j = i - 1; j >= 1 && sorted[j] > value; --j) sorted[j + 1] = sorted[j]
    sorted[j + 1] = value
  }
}

function load(values, name,    i) {
  for (i = 1; i <= rounds[name]; ++i) sorted[i] = values[name, i]
  sort_values(rounds[name])
}

function median(count) { return sorted[int((count + 1) / 2)] }

function milliseconds(value) { return sprintf(value < 100000 ? "%.1f" : "%.0f", value / 1000) }

function ratio(values, name, other,    i) {
  if (!(other in rounds)) return ""
  for (i = 1; i <= rounds[name]; ++i) sorted[i] = values[name, i] / values[other, i]
  sort_values(rounds[name])
  return sprintf(median(rounds[name]) < 10 ? "%.2f" : "%.1f", median(rounds[name]))
}

END {
  printf "| %s | min ms | median | max | processor | peak MiB |", of
  if (base != "") printf " × %s | by processor |", base_title
  if (ours != "") printf " × %s | by processor |", ours_title
  printf "\n|--|--:|--:|--:|--:|--:|"
  if (base != "") printf "--:|--:|"
  if (ours != "") printf "--:|--:|"
  printf "\n"
  for (n = 1; n <= many; ++n) {
    name = names[n]
    load(wall, name)
    printf "| %s | %s | %s | %s |", name, milliseconds(sorted[1]), milliseconds(median(rounds[name])),
      milliseconds(sorted[rounds[name]])
    load(processor, name)
    printf " %s | %.1f |", milliseconds(median(rounds[name])), peak[name] / 1024
    if (base != "") printf " %s | %s |", ratio(wall, name, base), ratio(processor, name, base)
    if (ours != "") printf " %s | %s |", ratio(wall, name, ours), ratio(processor, name, ours)
    printf "\n"
  }
}
