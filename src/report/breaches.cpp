#include "deskctl/report/breaches.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "deskctl/report/decided.hpp"
#include "deskctl/sla/ladder.hpp"

namespace deskctl {
namespace {

// The words of an event that may say why something is late; empty for others.
std::string_view reason_in(const Event& event) {
  switch (event.kind) {
    case EventKind::noted:
      return event.field(Column::text);
    case EventKind::held:
    case EventKind::returned:
      return event.fact(Fact::reason);
    case EventKind::escalated:
      return event.field(Column::by) == ladder_author ? std::string_view{}
                                                      : event.fact(Fact::reason);
    default:
      return {};
  }
}

// Words that may say why something is late, of a request with all its clocks.
class WhyLate {
 public:
  explicit WhyLate(const Request& request) {
    for (const Step& step : request.steps)
      if (const std::string_view words = reason_in(*step.event); !words.empty()) {
        said_.push_back({step.at, words});
        if (step.event->kind == EventKind::noted) notes_.push_back({step.at, words});
      }
  }

  // The last one between the due and the end of the clock, else before the due. Later holds and
  // returns are about what came next; a note may explain afterwards.
  std::string of(const Clock& clock) const {
    const Instant due = *clock.due;
    const auto begin = std::lower_bound(said_.begin(), said_.end(), std::min(clock.start, due),
                                        [](const Told& one, Instant at) { return one.at < at; });
    const auto end = clock.done ? std::max(begin, after(said_, *clock.done)) : said_.end();
    if (begin != end && std::prev(end)->at > due) return plain(std::prev(end)->words);
    if (const auto last = std::min(after(said_, due), end); last > begin)
      return plain(std::prev(last)->words);
    if (!clock.done) return "";
    const auto note = after(notes_, *clock.done);
    return note == notes_.end() ? "" : plain(note->words);
  }

 private:
  struct Told {
    Instant at;
    std::string_view words;
  };

  // The first after an instant.
  static std::vector<Told>::const_iterator after(const std::vector<Told>& all, Instant instant) {
    return std::upper_bound(all.begin(), all.end(), instant,
                            [](Instant at, const Told& one) { return at < one.at; });
  }

  std::vector<Told> said_, notes_;  // by when they were
};

// Shared by all breaches of a request.
struct OfRequest {
  explicit OfRequest(const Request& request)
      : holders(request), why(request), words(words_of(request)) {}
  Holders holders;
  WhyLate why;
  RequestWords words;
};

}  // namespace

void BreachGathering::add(const Request& request) {
  std::optional<OfRequest> of;  // most have no breach
  for (const Clock& clock : clocks_of(request, policy_, now_)) {
    if (clock.decision() != Decision::breached) continue;
    const Instant decided = *decided_at(request, clock);
    if (!period_.contains(zone_.day(decided))) continue;
    gaps_.add(clock);
    if (!of) of.emplace(request);
    BreachItem item;
    item.id = request.id;
    item.clock = clock.name();
    item.cycle = clock.cycle;
    item.due = *clock.due;
    item.decided = decided;
    item.done = clock.done;
    item.late = clock.done.value_or(now_) - item.due;
    item.spent = of->holders.spent(clock, policy_, now_);
    item.answerable = of->holders.at_due(clock);
    item.role = role_for(*clock.rule);
    item.reason = of->why.of(clock);
    item.words = of->words;
    items_.push_back(std::move(item));
  }
}

std::vector<BreachItem> BreachGathering::finish() && {
  std::stable_sort(items_.begin(), items_.end(), [](const BreachItem& a, const BreachItem& b) {
    return std::pair(a.due, a.id) < std::pair(b.due, b.id);
  });
  return std::move(items_);
}

std::vector<HolderTotal> totals_of(const std::vector<BreachItem>& items) {
  std::map<Holder, HolderTotal> by_holder;
  for (const BreachItem& item : items)
    for (const HeldPart& part : item.spent.parts) {
      HolderTotal& total = by_holder[part.holder];
      total.holder = part.holder;
      ++total.breaches;
      total.time += part.time;
    }
  std::vector<HolderTotal> totals;
  for (auto& [holder, total] : by_holder) totals.push_back(std::move(total));
  std::stable_sort(totals.begin(), totals.end(), [](const HolderTotal& a, const HolderTotal& b) {
    return std::tuple(a.holder.kind, -a.time.count()) < std::tuple(b.holder.kind, -b.time.count());
  });
  return totals;
}

}  // namespace deskctl
