// The table's rows about registering, and about the work order.
#include "support/plain_rows.hpp"

namespace deskctl::test::plain {

// | register | all | receipt | 1 min | always; email app letter: desk | logged |
void Rows::register_() {
  const Place place = is_written() ? Place::desk : Place::always;
  judged("register", 1, after_open_time(place, receipt(), minute), life_.logged());
}

// | dispatch | repair aftersales help service | logged (next cycles: reopened, returned) | 5 min |
// always | dispatched |
void Rows::dispatch(const Cycle& cycle) {
  if (!is({"repair", "aftersales", "help", "service"})) return;
  run("dispatch", cycle, time_of(cycle.begin) + Seconds{5 * minute},
      stop_of(cycle.begin, by({Kind::dispatched})));
}

// | accept | repair service | dispatched | 5 min | always | accepted, arrived, completed or
// returned |
void Rows::accept(const Cycle& cycle) {
  const Index dispatched = first(cycle, Kind::dispatched);
  if (!dispatched || !is({"repair", "service"})) return;
  run("accept", cycle, time_of(*dispatched) + Seconds{5 * minute},
      stop_of(*dispatched, by({Kind::accepted, Kind::arrived, Kind::completed, Kind::returned})));
}

// | review | repair, scope out | accepted | 15 min | always | quoted |
void Rows::review() {
  const Index accepted = first(whole(), Kind::accepted);
  if (!accepted || !is({"repair"}) || !is_out_of_scope()) return;
  run("review", whole(), time_of(*accepted) + Seconds{15 * minute},
      stop_of(*accepted, by({Kind::quoted})));
}

// | arrive | repair, service or after-sales with an appointment | appointment | 5 min before it | –
// | arrived |
// | arrive | urgent repair, help | dispatched | 5 min | always | arrived |
// | arrive | other repair | accepted; scope out: approved | 15 min | always | arrived |
// | arrive | other repair in scope that nobody accepted before the arrival | dispatched | 20 min |
// always | arrived |
void Rows::arrive(const Cycle& cycle) {
  Index start;
  long long minutes = 0;
  if (is({"help"}) || (is({"repair"}) && is_urgent())) {
    start = first(cycle, Kind::dispatched);
    minutes = 5;
  } else if (is({"repair"}) && is_out_of_scope()) {
    start = first(cycle, Kind::approved);
    minutes = 15;
  } else if (is({"repair"})) {
    const Index arrived = first(cycle, Kind::arrived);
    const Index accepted = first(cycle, Kind::accepted);
    const bool accepted_before = accepted && (!arrived || *accepted < *arrived);
    start = accepted_before ? accepted : first(cycle, Kind::dispatched);
    minutes = accepted_before ? 15 : 20;
  }
  Due due;
  if (start) due = time_of(*start) + Seconds{minutes * minute};
  std::size_t from = start.value_or(cycle.begin);
  const Stops arrival = by({Kind::arrived});
  if (is({"repair", "service", "aftersales"})) {
    // An arrival before the appointment was made does not keep it.
    if (const Due moved = appointed(cycle, due, stop_of(cycle.begin, arrival))) {
      due = moved;
      from = cycle.begin;
    }
  }
  if (due) run("arrive", cycle, due, stop_of(from, arrival));
}

// | handle | repair in scope without appointment; help | arrived | 30 min | always | completed |
void Rows::handle(const Cycle& cycle) {
  const bool repair = is({"repair"}) && life_.scope == word_of(Scope::in);
  const Index arrived = first(cycle, Kind::arrived);
  if (!arrived || !(repair || is({"help"}))) return;
  const Due due = time_of(*arrived) + Seconds{30 * minute};
  const Index completed = stop_of(*arrived, by({Kind::completed}));
  if (repair && appointed(cycle, due, completed)) return;
  run("handle", cycle, due, completed);
}

}  // namespace deskctl::test::plain
