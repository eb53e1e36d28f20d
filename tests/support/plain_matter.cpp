// Events that count once, and relations between requests.
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "support/plain_judge.hpp"

namespace deskctl::test::plain {
namespace {

using Kind = EventKind;

// Whether it stood before the repeat was said to be one. What was entered after a link, at whatever
// time, is no part of what the link found.
bool found_by(const Life& repeat, const Happening& happening) {
  const Happening& said = repeat.said_same;
  const auto written = [](const Happening& one) {
    return std::pair(one.event->recorded, one.event->line);
  };
  if (said.kind == Kind::linked && written(happening) > written(said)) return false;
  return happening.place() < said.place();
}

bool found_finished(const Life& first, const Life& repeat) {
  bool finished = false;
  for (const Happening& happening : first.happenings) {
    if (!found_by(repeat, happening)) continue;
    if (happening.finishes()) finished = true;
    if (happening.kind == Kind::reopened) finished = false;
  }
  return finished;
}

}  // namespace

std::vector<Happening> once_a_cycle(const std::vector<Happening>& happenings) {
  const auto between = [&](std::size_t from, std::size_t to, auto says) {
    for (std::size_t i = std::min(from, to); i < std::max(from, to); ++i)
      if (says(*happenings[i].event)) return true;
    return false;
  };
  const auto one_cycle = [&](std::size_t a, std::size_t b) {
    return !between(a, b, [](const Event& event) {
      return event.kind == Kind::reopened || event.kind == Kind::returned;
    });
  };
  const auto one_quote = [&](std::size_t a, std::size_t b) {
    return !between(a, b, [](const Event& event) { return event.kind == Kind::quoted; });
  };
  const auto completed = [&](std::size_t at) {
    bool done = false;
    for (std::size_t i = 0; i < at; ++i) {
      if (happenings[i].kind == Kind::completed) done = true;
      if (happenings[i].kind == Kind::reopened) done = false;
    }
    return done;
  };
  // The promised reply that telling at `at` keeps: the last one since it was completed, unless a
  // call kept it; then what the last telling kept.
  const auto kept = [&](std::size_t at) {
    std::size_t owed = 0, told = 0;
    for (std::size_t i = 0; i < at; ++i) {
      const Event& event = *happenings[i].event;
      if (event.kind == Kind::completed) owed = told = 0;
      if (event.kind == Kind::promised && !event.fact(Fact::reply).empty()) owed = i;
      if (event.kind == Kind::informed && completed(i)) told = owed;
      if (event.kind == Kind::called_back) owed = told;
    }
    return owed;
  };
  const auto is_told_twice = [&](std::size_t a, std::size_t b) {
    const bool one_completion = !between(a, b, [](const Event& event) {
      return event.kind == Kind::completed || event.kind == Kind::reopened;
    });
    return one_completion && completed(a) && completed(b) && kept(a) == kept(b);
  };
  std::vector<Happening> out;
  for (std::size_t i = 0; i < happenings.size(); ++i) {
    const Kind kind = happenings[i].kind;
    bool counts = true;
    for (std::size_t j = 0; j < happenings.size(); ++j) {
      const Kind other = happenings[j].kind;
      const auto recorded = [&](std::size_t at) {
        return std::pair(happenings[at].event->recorded, happenings[at].number);
      };
      if (recorded(j) >= recorded(i)) continue;
      const bool accepted_twice =
          kind == Kind::accepted && (other == Kind::accepted || other == Kind::arrived);
      const bool arrived_twice = kind == Kind::arrived && other == Kind::arrived;
      if ((accepted_twice || arrived_twice) && one_cycle(i, j)) counts = false;
      if (kind == Kind::approved && other == kind && one_cycle(i, j) && one_quote(i, j))
        counts = false;
      if (kind == Kind::informed && other == kind && is_told_twice(i, j)) counts = false;
    }
    if (counts) out.push_back(happenings[i]);
  }
  return out;
}

void find_repeats(std::vector<Life>& lives) {
  std::map<RequestId, Life*> by_id;
  for (Life& life : lives) by_id.emplace(life.id, &life);
  // A chain is followed to its end first, in whatever order it was recorded.
  std::map<RequestId, Life*> first_of;  // of each request the one its matter begins with
  std::set<RequestId> under_way;        // a journal that was edited may lead in a circle
  const std::function<Life*(Life&)> find = [&](Life& life) -> Life* {
    if (const auto known = first_of.find(life.id); known != first_of.end()) return known->second;
    const auto same = life.same_as ? by_id.find(*life.same_as) : by_id.end();
    Life* first = &life;
    under_way.insert(life.id);
    if (same != by_id.end() && !under_way.contains(*life.same_as)) {
      Life* other = find(*same->second);
      if (other->status != "void" && other->category == life.category &&
          !found_finished(*other, life))
        first = other;
    }
    under_way.erase(life.id);
    first_of.emplace(life.id, first);
    return first;
  };
  std::vector<Life*> order;
  for (Life& life : lives) order.push_back(&life);
  std::sort(order.begin(), order.end(), [](const Life* a, const Life* b) {
    const auto place = [](const Life* life) {
      const Event& log = *life->happenings.front().event;
      return std::tuple(log.recorded, life->logged(), log.line, life->id);
    };
    return place(a) < place(b);
  });
  for (Life* one : order) {
    Life& life = *one;
    Life* first = find(life);
    if (first == &life || life.status == "void") continue;
    life.repeat_of = first->id;
    life.status = first->status;
    for (const Happening& happening : first->happenings)
      if (!found_by(life, happening) && (happening.finishes() || happening.kind == Kind::reopened))
        life.of_matter.push_back(happening);
  }
}

}  // namespace deskctl::test::plain
