# A Markdown table of how what rounds.c measured grows: names are `COLUMN|ROW`, and a cell is the median
# of the processor's milliseconds.
BEGIN { FS = "\t" }

{
  split($1, part, "|")
  if (!(part[1] in columns)) { columns[part[1]] = ++across; column[across] = part[1] }
  if (!(part[2] in rows)) { rows[part[2]] = ++down; row[down] = part[2] }
  values[$1, ++rounds[$1]] = $3
}

function median(name,    count, i, j, value) {
  count = rounds[name]
  for (i = 1; i <= count; ++i) {
    value = values[name, i]
    for (j = i - 1; j >= 1 && sorted[j] > value; --j) sorted[j + 1] = sorted[j]
    sorted[j + 1] = value
  }
  return sorted[int((count + 1) / 2)]
}

END {
  printf "| %s |", of
  for (c = 1; c <= across; ++c) printf " %s |", column[c]
  printf "\n|--|"
  for (c = 1; c <= across; ++c) printf "--:|"
  printf "\n"
  for (r = 1; r <= down; ++r) {
    printf "| %s |", row[r]
    for (c = 1; c <= across; ++c) {
      name = column[c] "|" row[r]
      printf " %s |", name in rounds ? sprintf("%.1f", median(name) / 1000) : ""
    }
    printf "\n"
  }
}
