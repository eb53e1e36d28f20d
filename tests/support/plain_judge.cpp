// The table of clocks, row by row.
#include <map>

#include "support/plain_rows.hpp"

namespace deskctl::test::plain {
namespace {

class Table : Rows {
 public:
  Table(const Life& life, Instant now) : Rows(life, now) {}

  std::vector<Verdict> all() && {
    const bool repeat = life_.repeat_of.has_value();
    if (life_.status == "void") return {};
    const std::vector<Cycle> upgrades = cycles(Kind::upgraded);
    const std::vector<Cycle> reopenings = cycles(Kind::reopened);
    const std::vector<Cycle> orders = cycles(Kind::reopened, Kind::returned);
    register_();
    if (repeat && is({"repair", "aftersales", "help"})) callbacks_of_matter();
    if (repeat && !life_.complaint()) return std::move(verdicts_);
    if (is({"repair", "aftersales", "help", "service"}))
      for (const Cycle& cycle : orders) dispatch(cycle);
    if (is({"repair"}) && life_.scope == word_of(Scope::out)) review();
    for (const Cycle& cycle : orders) arrive(cycle);
    for (const Cycle& cycle : orders) handle(cycle);
    if (life_.complaint())
      for (const Cycle& cycle : upgrades) respond(cycle);
    if (life_.complaint() && !repeat)
      for (const Cycle& cycle : upgrades) complete(cycle);
    if (life_.complaint() && !repeat) inform();
    if (!repeat)
      for (const Cycle& cycle : reopenings) callback(cycle);
    if (!repeat) reply();
    if (!life_.complaint()) days("two-days", 2);
    if (!life_.complaint()) days("one-week", 7);
    if (!repeat) visit();
    return std::move(verdicts_);
  }

 private:
  // | register | all | receipt | 1 min | always; email app letter: desk | logged |
  void register_() {
    const Place place = written() ? Place::desk : Place::always;
    judged("register", 1, after_open_time(place, receipt(), minute), life_.logged());
  }

  // | dispatch | repair aftersales help service | logged (next cycles: reopened, returned) | 5 min
  // | dispatched |
  void dispatch(const Cycle& cycle) {
    run("dispatch", cycle, happenings_[cycle.begin].at + Seconds{5 * minute}, cycle.begin,
        by(Kind::dispatched));
  }

  // | review | repair, scope out | accepted | 15 min | always | quoted |
  void review() {
    const auto accepted = first(whole(), Kind::accepted);
    if (!accepted) return;
    run("review", whole(), happenings_[*accepted].at + Seconds{15 * minute}, *accepted,
        by(Kind::quoted));
  }

  // | arrive | repair or service with an appointment | appointment | 5 min before it | arrived |
  // | arrive | urgent repair, help | dispatched | 5 min | always | arrived |
  // | arrive | other repair | accepted; scope out: approved | 15 min | always | arrived |
  void arrive(const Cycle& cycle) {
    std::optional<std::size_t> start;
    long long minutes = 5;
    if (is({"help"}) || (is({"repair"}) && life_.urgency == word_of(Urgency::urgent))) {
      start = first(cycle, Kind::dispatched);
    } else if (is({"repair"})) {
      start = first(cycle, life_.scope == word_of(Scope::out) ? Kind::approved : Kind::accepted);
      minutes = 15;
    }
    Due due;
    if (start) due = happenings_[*start].at + Seconds{minutes * minute};
    std::size_t from = start.value_or(cycle.begin);
    if (is({"repair", "service"})) {
      // An arrival before the appointment was made does not keep it.
      if (const Due moved = appointed(cycle, due, stop_of(cycle.begin, by(Kind::arrived)))) {
        due = moved;
        from = cycle.begin;
      }
    }
    if (due) run("arrive", cycle, due, from, by(Kind::arrived));
  }

  // | handle | repair in scope without appointment; help | arrived | 30 min | always | completed |
  void handle(const Cycle& cycle) {
    const bool repair = is({"repair"}) && life_.scope == word_of(Scope::in);
    const auto arrived = first(cycle, Kind::arrived);
    if (!arrived || !(repair || is({"help"}))) return;
    const Due due = happenings_[*arrived].at + Seconds{30 * minute};
    if (repair && appointed(cycle, due, stop_of(*arrived, by(Kind::completed)))) return;
    run("handle", cycle, due, *arrived, by(Kind::completed));
  }

  // | respond | complaint | receipt (after an upgrade: upgraded) | general 10, larger 8, major 5,
  // extra 1 min | general: dispatched; larger: escalated to manager or above; major, extra: to gm |
  void respond(const Cycle& cycle) {
    const std::string severity = life_.severity_after(cycle.begin + 1);
    const Instant start = cycle.number == 1 ? receipt() : happenings_[cycle.begin].at;
    const auto told = [](bool manager_too) {
      return [manager_too](const Event& event) {
        return event.kind == Kind::escalated &&
               (event.fact(Fact::to) == "gm" || (manager_too && event.fact(Fact::to) == "manager"));
      };
    };
    if (severity == word_of(Severity::general))
      run("respond", cycle, start + Seconds{10 * minute}, cycle.begin, by(Kind::dispatched));
    if (severity == word_of(Severity::larger))
      run("respond", cycle, start + Seconds{8 * minute}, cycle.begin, told(true));
    if (severity == word_of(Severity::major))
      run("respond", cycle, start + Seconds{5 * minute}, cycle.begin, told(false));
    if (severity == word_of(Severity::extra))
      run("respond", cycle, start + Seconds{1 * minute}, cycle.begin, told(false));
  }

  // | complete | complaint, not a repeat | receipt (after an upgrade: upgraded) | the promised
  // deadline if any; else general 12 h, larger 48 h (always), major 5d (desk), extra none |
  void complete(const Cycle& cycle) {
    const std::string severity = life_.severity_after(cycle.begin + 1);
    const Instant start = cycle.number == 1 ? receipt() : happenings_[cycle.begin].at;
    Due due;
    if (severity == word_of(Severity::general)) due = start + Seconds{12 * hour};
    if (severity == word_of(Severity::larger)) due = start + Seconds{48 * hour};
    if (severity == word_of(Severity::major)) due = end_of_day_after(Place::desk, start, 5);
    const auto stop = stop_of(cycle.begin, by(Kind::completed));
    for (std::size_t i = 0; i < cycle.end; ++i) {
      const Happening& promise = happenings_[i];
      if (!gives_time(promise) || !promise.event->deadline()) continue;
      // Promised before this cycle, for a time before it: not a promise of this one.
      if (cycle.number > 1 && i < cycle.begin && *promise.event->deadline() < start) continue;
      if (in_time(i, due, stop)) due = promise.event->deadline();
    }
    run("complete", cycle, due, cycle.begin, by(Kind::completed));
  }

  // | inform | complaint, not a repeat | completed | 0d | always | informed |
  void inform() {
    const auto completed = first(whole(), Kind::completed);
    if (!completed) return;
    run("inform", whole(), end_of_day_after(Place::always, happenings_[*completed].at, 0),
        *completed, by(Kind::informed));
  }

  // | callback | repair aftersales help | completed | 2 h | desk | called-back |
  // | callback | complaint by its final severity | completed | general, larger 2wd; major, extra
  // 1wd | office | called-back |
  // | callback | service suggestion | completed | 1wd | office | called-back |
  void callback(const Cycle& cycle) {
    const auto completed = first(cycle, Kind::completed);
    if (!completed) return;
    const Instant start = happenings_[*completed].at;
    const std::string severity = life_.severity_after(happenings_.size());
    Due due;
    if (is({"repair", "aftersales", "help"})) due = after_open_time(Place::desk, start, 2 * hour);
    if (is({"service", "suggestion"})) due = end_of_day_after(Place::office, start, 1);
    if (life_.complaint())
      due = end_of_day_after(
          Place::office, start,
          severity == word_of(Severity::general) || severity == word_of(Severity::larger) ? 2 : 1);
    if (due) run("callback", cycle, due, *completed, by(Kind::called_back));
  }

  // A repair that repeats another is completed with it, and every caller is owed their call-back.
  void callbacks_of_matter() {
    Life caller = life_;
    caller.happenings = life_.of_matter;  // of one second the matter comes first
    for (const Happening& own : life_.happenings)
      if (own.kind != Kind::completed && own.kind != Kind::declined && own.kind != Kind::closed &&
          own.kind != Kind::reopened)
        caller.happenings.push_back(own);
    std::stable_sort(caller.happenings.begin(), caller.happenings.end(),
                     [](const Happening& a, const Happening& b) {
                       return std::tie(a.at, a.event->recorded) < std::tie(b.at, b.event->recorded);
                     });
    Table table(caller, now_);
    for (const Cycle& cycle : table.cycles(Kind::reopened)) table.callback(cycle);
    verdicts_.insert(verdicts_.end(), table.verdicts_.begin(), table.verdicts_.end());
  }

  // | reply | whatever has a promised reply | promised | at that time | informed or called-back |
  void reply() {
    const auto answers = [](const Event& event) {
      return event.kind == Kind::informed || event.kind == Kind::called_back;
    };
    for (std::size_t i = 0; i < happenings_.size(); ++i) {
      Due due = reply_of(i);
      if (!due) continue;
      const auto stop = stop_of(i, answers);
      const std::size_t end = stop.value_or(happenings_.size());
      // Promised again while it is owed: the same reply, at another time.
      for (std::size_t again = i + 1; again < end; ++again)
        if (reply_of(again) && in_time(again, due, stop)) due = reply_of(again);
      run("reply", whole(), due, i, answers);
      i = end;
    }
  }

  // | two-days, one-week | all but complaints | logged | 2d, 7d | desk | last completed, declined
  // or closed as unresolvable |
  void days(const char* name, int count) {
    Due done;
    for (const Happening& happening : happenings_) {
      if (happening.kind == Kind::completed || happening.kind == Kind::declined ||
          (happening.kind == Kind::closed &&
           happening.event->fact(Fact::outcome) == word_of(Outcome::unresolvable)))
        done = happening.at;
      if (happening.kind == Kind::reopened) done.reset();
    }
    judged(name, 1, end_of_day_after(Place::desk, life_.logged(), count), done);
  }

  // | visit | all but repeats, when unfinished after | logged | 3d | desk | a visited after that
  // moment |
  void visit() {
    const Instant due = end_of_day_after(Place::desk, life_.logged(), 3);
    if (now_ <= due || life_.finished_at(due)) return;
    Due done;
    for (const Happening& happening : happenings_)
      if (!done && happening.kind == Kind::visited && happening.at > due) done = happening.at;
    judged("visit", 1, due, done);
    if (!done) return;
    verdicts_.back().status = "met";
    verdicts_.back().late_minutes = 0;
  }
};

}  // namespace

std::vector<Verdict> verdicts_of(const Life& life, Instant now) {
  return Table(life, now).all();
}

std::vector<Judged> judge(const std::vector<Event>& events, Instant now) {
  std::map<RequestId, std::vector<const Event*>> by_request;
  for (const Event& event : events)
    if (event.recorded <= now) by_request[event.request].push_back(&event);
  std::vector<Life> lives;
  for (const auto& [id, own] : by_request)
    if (auto life = life_of(own)) lives.push_back(std::move(*life));
  find_repeats(lives);
  std::vector<Judged> out;
  for (const Life& life : lives)
    out.push_back({life.id, life.status, life.repeat_of, verdicts_of(life, now)});
  return out;
}

}  // namespace deskctl::test::plain
