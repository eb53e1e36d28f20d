#include "request/once.hpp"

#include <map>
#include <tuple>
#include <utility>

namespace deskctl {
namespace {

bool is_behind(const Step& step) {
  return !step.event->fact(Fact::behind).empty();
}

// A place in a request's life that holds one event only.
struct Place {
  EventKind kind;
  int cycle = 0;
  int part = 0;  // of an approval its quote, of telling the resident the promise it keeps

  friend auto operator<=>(const Place&, const Place&) = default;
};

class Counting {
 public:
  explicit Counting(const Request& request) {
    for (const Step& step : request.steps) take(step);
  }

  /// The step in the same place that was recorded before this one; null if there is none.
  const Step* before(const Step& step) const {
    const auto found = places_.find(step.n);
    if (found == places_.end()) return nullptr;
    const Place& place = found->second;
    const Step* first = first_.at(place);
    // An arrival implies acceptance.
    if (place.kind == EventKind::accepted)
      if (const auto arrived = first_.find({EventKind::arrived, place.cycle, 0});
          arrived != first_.end() && recorded_before(*arrived->second, *first))
        first = arrived->second;
    return recorded_before(*first, step) ? first : nullptr;
  }

 private:
  void note(const Step& step, int cycle, int part) {
    const Place place{step.event->kind, cycle, part};
    places_.emplace(step.n, place);
    const auto [known, is_new] = first_.emplace(place, &step);
    if (!is_new && recorded_before(step, *known->second)) known->second = &step;
  }

  void take(const Step& step) {
    const Event& event = *step.event;
    switch (event.kind) {
      case EventKind::reopened:
        completed_ = false;
        [[fallthrough]];
      case EventKind::returned:
        ++work_;
        break;
      case EventKind::completed:
        completed_ = true;
        ++completions_;
        owed_ = told_ = 0;
        break;
      case EventKind::quoted:
        ++quotes_;
        break;
      case EventKind::promised:
        if (!event.fact(Fact::reply).empty()) owed_ = ++replies_;
        break;
      case EventKind::called_back:
        owed_ = told_;  // the call kept the promise
        break;
      case EventKind::accepted:
      case EventKind::arrived:
        note(step, work_, 0);
        break;
      case EventKind::approved:
        note(step, work_, quotes_);
        break;
      case EventKind::informed:
        if (!completed_) break;
        note(step, completions_, owed_);
        told_ = owed_;
        break;
      default:
        break;
    }
  }

  std::map<int, Place> places_;  // by number
  std::map<Place, const Step*> first_;
  int work_ = 0, completions_ = 0, quotes_ = 0, replies_ = 0;
  int owed_ = 0;  // the reply promised since the last completion; 0: none
  int told_ = 0;  // the reply that was owed when the resident was last told
  bool completed_ = false;
};

// Most requests repeat nothing, so this quick look saves the count.
bool may_have_seconds(const Request& request) {
  const Step *accepted = nullptr, *arrived = nullptr, *approved = nullptr, *informed = nullptr;
  for (const Step& step : request.steps) {
    const Step** seen = nullptr;
    if (step.event->kind == EventKind::accepted) seen = &accepted;
    if (step.event->kind == EventKind::arrived) seen = &arrived;
    if (step.event->kind == EventKind::approved) seen = &approved;
    if (step.event->kind == EventKind::informed) seen = &informed;
    if (seen != nullptr && std::exchange(*seen, &step) != nullptr) return true;
  }
  return accepted != nullptr && arrived != nullptr && recorded_before(*arrived, *accepted);
}

}  // namespace

bool recorded_before(const Step& a, const Step& b) {
  if (a.n < b.n && is_behind(b)) return true;
  if (b.n < a.n && is_behind(a)) return false;
  return std::tie(a.event->recorded, a.n) < std::tie(b.event->recorded, b.n);
}

void pass_over_seconds(Request& request) {
  if (!may_have_seconds(request)) return;
  const Counting counting(request);
  std::vector<Step> standing;
  for (const Step& step : request.steps) {
    if (const Step* counted = counting.before(step))
      request.passed_over.push_back({step, *counted});
    else
      standing.push_back(step);
  }
  if (!request.passed_over.empty()) request.steps = std::move(standing);
}

}  // namespace deskctl
