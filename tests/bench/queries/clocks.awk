# Every clock of queries/policy.toml for the requests of the files: judge() is of overdue.awk or
# month.awk. Fields are split at commas alone: those that are looked at stand before any that may be
# quoted. Run with TZ=UTC: times are of one offset, and counted as if it were that one.
BEGIN { FS = "," }

FNR == 1 { next }
!(($3, $2) in first) { first[$3, $2] = $4 }
$3 == "logged" { category[$2] = $7 }

function due_of(begun, seconds,    text) {
  text = substr(begun, 1, 19)
  gsub(/[-T:]/, " ", text)
  return strftime("%Y-%m-%dT%H:%M:%S", mktime(text) + seconds) "+08:00"
}

function at(event, request) {
  return (event, request) in first ? first[event, request] : ""
}

function earlier(one, other) {
  return one == "" || (other != "" && other < one) ? other : one
}

END {
  for (request in category) {
    what = category[request]
    logged = at("logged", request)
    dispatched = at("dispatched", request)
    arrived = at("arrived", request)
    completed = at("completed", request)
    if (what == "repair" || what == "aftersales" || what == "help" || what == "service")
      judge(request, "dispatch", logged, 300, dispatched)
    if (what == "complaint")
      judge(request, "respond", logged, 600, earlier(dispatched, completed))
    if (what == "repair" && dispatched != "")
      judge(request, "accept", dispatched, 300, earlier(at("accepted", request), earlier(arrived, completed)))
    if ((what == "repair" || what == "help") && dispatched != "")
      judge(request, "arrive", dispatched, 1200, arrived)
    if ((what == "repair" || what == "help") && arrived != "")
      judge(request, "handle", arrived, 1800, completed)
    if ((what == "repair" || what == "aftersales" || what == "help") && completed != "")
      judge(request, "callback", completed, 86400, at("called-back", request))
  }
}
