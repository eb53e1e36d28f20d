// The table of clocks, and the whole of a journal.
#include <map>

#include "support/plain_rows.hpp"

namespace deskctl::test::plain {

std::vector<Verdict> Rows::all() && {
  if (life_.status == "void") return {};
  const bool repeat = life_.repeat_of.has_value();
  const std::vector<Cycle> orders = cycles({Kind::reopened, Kind::returned});
  const std::vector<Cycle> upgrades = cycles({Kind::upgraded});
  register_();
  if (repeat) {
    if (life_.complaint())
      for (const Cycle& cycle : upgrades) respond(cycle);
    if (is({"repair", "aftersales", "help"})) callbacks_of_matter();
    return std::move(verdicts_);
  }
  for (const Cycle& cycle : orders) dispatch(cycle);
  for (const Cycle& cycle : orders) accept(cycle);
  review();
  for (const Cycle& cycle : orders) arrive(cycle);
  appointment();
  if (life_.complaint()) department();
  for (const Cycle& cycle : orders) handle(cycle);
  if (life_.complaint()) {
    for (const Cycle& cycle : upgrades) respond(cycle);
    for (const Cycle& cycle : upgrades) complete(cycle);
    inform();
  }
  for (const Cycle& cycle : cycles({Kind::reopened})) callback(cycle);
  reply();
  deadline();
  days("two-days", 2);
  days("one-week", 7);
  visit();
  return std::move(verdicts_);
}

std::vector<Verdict> verdicts_of(const Life& life, Instant now) {
  return Rows(life, now).all();
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
