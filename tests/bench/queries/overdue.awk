# With clocks.awk: what is overdue at `now`.
function judge(request, clock, begun, seconds, done,    due) {
  if (done != "") return
  due = due_of(begun, seconds)
  if (due < now) print request, clock, due
}
