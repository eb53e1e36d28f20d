// The table's rows about what is owed to the resident beside the work: call-backs and promises; and
// about what stays unfinished.
#include "support/plain_rows.hpp"

namespace deskctl::test::plain {

// An activity is a `service` with participants.
bool Rows::is_activity() const {
  return is({"service"}) && life_.participants.has_value();
}

// | callback | repair aftersales help | completed | 2 h | desk | called-back |
// | callback | complaint by its final severity, not a repeat | completed | general, larger 2wd;
// major, extra 1wd | office | called-back |
// | callback | service suggestion | completed | 1wd | office | called-back |
Due Rows::callback_due(Instant completed) const {
  if (is({"repair", "aftersales", "help"}))
    return after_open_time(Place::desk, completed, 2 * hour);
  if (is_activity()) return end_of_day_after(Place::office, completed, 2);
  if (is({"service", "suggestion"})) return end_of_day_after(Place::office, completed, 1);
  if (!life_.complaint()) return std::nullopt;
  const std::string severity = life_.severity_after(happenings_.size());
  const bool soon = severity == word_of(Severity::major) || severity == word_of(Severity::extra);
  return end_of_day_after(Place::office, completed, soon ? 1 : 2);
}

// A call in the middle of the work makes the call-back of its cycle. Of an activity one in five
// participants is called when it is over.
Index Rows::callback_stop(const Cycle& cycle, std::size_t completed) const {
  if (is_activity()) {
    const Stops called = [](const Happening& happening) {
      return happening.kind == Kind::called_back && !happening.is_mid_term();
    };
    return stop_of(completed, called, std::max((*life_.participants + 4) / 5, 1LL));
  }
  for (std::size_t i = cycle.begin; i < completed; ++i)
    if (happenings_[i].kind == Kind::called_back && happenings_[i].is_mid_term()) return i;
  return stop_of(completed, by({Kind::called_back}));
}

// Excused: waived by the due; or unreachable, and tried by the due.
std::optional<Rows::GivenUp> Rows::given_up_calling(const Cycle& cycle, std::size_t completed,
                                                    Due due, Index stop) const {
  const std::size_t end = std::min(stop.value_or(cycle.end), cycle.end);
  const Index closed = closing(completed, end, {Outcome::waived, Outcome::unreachable});
  if (!closed) return std::nullopt;
  bool excused = time_of(*closed) <= *due;
  if (happenings_[*closed].is_closed_as(Outcome::unreachable)) {
    const Index tried = stop_of(completed, by({Kind::call_missed}));
    if (tried && *tried < cycle.end && time_of(*tried) <= *due) excused = true;
  }
  return GivenUp{*closed, excused};
}

void Rows::callback(const Cycle& cycle) {
  const Index completed = first(cycle, Kind::completed);
  if (!completed) return;
  const Due due = callback_due(time_of(*completed));
  if (!due) return;
  const Index stop = callback_stop(cycle, *completed);
  run("callback", cycle, due, stop, given_up_calling(cycle, *completed, due, stop));
  // Made before the work was done it is decided then: there was no clock before.
  if (stop && *stop < *completed) verdicts_.back().decided = time_of(*completed);
}

// A repair that repeats another is finished and closed with it, and every caller is owed their
// call-back.
void Rows::callbacks_of_matter() {
  Life caller = life_;
  caller.happenings = life_.of_matter;  // of one place in the order the matter comes first
  for (const Happening& own : life_.happenings)
    if (!own.finishes() && own.kind != Kind::reopened) caller.happenings.push_back(own);
  std::stable_sort(caller.happenings.begin(), caller.happenings.end(),
                   [](const Happening& a, const Happening& b) { return a.place() < b.place(); });
  Rows rows(caller, now_);
  for (const Cycle& cycle : rows.cycles({Kind::reopened})) rows.callback(cycle);
  verdicts_.insert(verdicts_.end(), rows.verdicts_.begin(), rows.verdicts_.end());
}

// | appointment | an appointment in any other category | appointment | at that time | – | arrived,
// visited or completed |
void Rows::appointment() {
  if (is({"repair", "service", "aftersales"})) return;
  owed("appointment",
       [](const Happening& happening) {
         return gives_time(happening) ? happening.event->appointment() : std::nullopt;
       },
       by({Kind::arrived, Kind::visited, Kind::completed}), {});
}

// | reply | whatever has a promised reply | promised | at that time | – | informed or called-back |
void Rows::reply() {
  owed("reply",
       [](const Happening& happening) {
         return happening.kind == Kind::promised ? parse_rfc3339(happening.event->fact(Fact::reply))
                                                 : std::nullopt;
       },
       by({Kind::informed, Kind::called_back}), {Outcome::waived});
}

// | deadline | a promised deadline in any category but complaint | promised | at that time | – |
// completed or declined |
void Rows::deadline() {
  if (life_.complaint()) return;
  owed("deadline",
       [](const Happening& happening) {
         return gives_time(happening) ? happening.event->deadline() : std::nullopt;
       },
       by({Kind::completed, Kind::declined}), {});
}

// | two-days, one-week | all but complaints | logged | 2d, 7d | desk | last completed, declined or
// closed as unresolvable |
void Rows::days(const char* name, int count) {
  if (life_.complaint()) return;
  Due done;
  for (const Happening& happening : happenings_) {
    if (happening.kind == Kind::completed || happening.kind == Kind::declined ||
        happening.is_closed_as(Outcome::unresolvable))
      done = happening.at;
    if (happening.kind == Kind::reopened) done.reset();
  }
  judged(name, 1, end_of_day_after(Place::desk, life_.logged(), count), done);
}

// | visit | all but repeats, when unfinished after | logged | 3d | desk | a visited after that
// moment |
// `met` once visited, `overdue` while missing. It is decided by what comes first after its due: a
// visit, or the end of the work without one.
void Rows::visit() {
  const Instant due = end_of_day_after(Place::desk, life_.logged(), 3);
  if (now_ <= due || life_.finished_at(due)) return;
  Verdict verdict{"visit", 1, due, std::nullopt, "overdue", 0, std::nullopt, ""};
  for (const Happening& happening : happenings_) {
    const bool visited = happening.kind == Kind::visited;
    if (happening.at <= due || !(visited || happening.finishes())) continue;
    if (!verdict.decided) {
      verdict.decided = happening.at;
      verdict.decided_as = visited ? "met" : "breached";
    }
    if (visited && !verdict.done) verdict.done = happening.at;
  }
  if (verdict.done)
    verdict.status = "met";
  else
    verdict.late_minutes = (now_ - due).count() / 60;
  verdicts_.push_back(verdict);
}

}  // namespace deskctl::test::plain
