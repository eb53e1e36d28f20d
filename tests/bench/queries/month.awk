# With clocks.awk: the month's requests by category, and how its clocks came out by `now`.
function judge(request, clock, begun, seconds, done,    due) {
  due = due_of(begun, seconds)
  ++count[clock " " (done == "" ? (due < now ? "overdue" : "pending") : done <= due ? "met" : "late")]
}

$3 == "logged" { ++count["category " $7] }

END { for (what in count) print what, count[what] }
