// A request's events are first corrected (amendments move, revoke or reword earlier events, and may
// themselves be revoked), then put in the order in which they happened, then walked through the
// state table. An event that the table forbids is reported and left out; the walk goes on.
#include "deskctl/request/request.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "deskctl/journal/event_named.hpp"
#include "deskctl/message/states_messages.hpp"
#include "request/once.hpp"
#include "request/other_desks.hpp"
#include "request/situation.hpp"

namespace deskctl {
namespace {

struct Correction {
  bool given = false;
  bool revoked = false;
  std::optional<Instant> moved_to;
};

Problem problem_about(const Event& event, Objection objection) {
  Problem problem;
  problem.what = std::move(objection.what);
  problem.hint = std::move(objection.hint);
  problem.line = event.line;
  return problem;
}

class Folding {
 public:
  explicit Folding(std::vector<const Event*> events) { request().events = std::move(events); }

  FoldedOne run() {
    request().id = request().events.front()->request;
    correct();
    const std::size_t wrong_corrections = folded_.problems.size();
    order();
    take_words();
    walk();
    if (any_displaced_) walk_again(wrong_corrections);
    pass_over_seconds(request());
    // For a request that was never logged, only its first line can be corrected.
    if (!request().situation.logged)
      for (Problem& problem : folded_.problems)
        problem.hint = Said{message::hint_never_logged, {request().id.text()}};
    return std::move(folded_);
  }

 private:
  Request& request() { return folded_.request; }

  void complain(const Step& step, Objection objection) {
    folded_.problems.push_back(problem_about(*step.event, std::move(objection)));
    folded_.at_fault.push_back(step);
  }

  // Later amendments first: the last one counts, and a revoked one corrects nothing.
  void correct() {
    const std::vector<const Event*>& events = request().events;
    const auto is_amended = [](const Event* event) { return event->kind == EventKind::amended; };
    if (std::none_of(events.begin(), events.end(), is_amended)) return;
    const std::size_t count = events.size();
    corrections_.resize(count);
    EventsNamed named(events);
    for (std::size_t i = count; i-- > 0;) {
      const Event& event = *request().events[i];
      const std::string_view target = event.fact(Fact::event);
      if (event.kind != EventKind::amended || corrections_[i].revoked || target.empty()) continue;
      const std::size_t n = named.by(event, i);
      if (n == 0) {
        complain({&event, static_cast<int>(i) + 1, event.at},
                 {{message::state_bad_amendment, {event.request.text(), std::string(target)}},
                  {message::hint_see_history, {event.request.text()}}});
        continue;
      }
      Correction& correction = corrections_[n - 1];
      if (std::exchange(correction.given, true)) continue;
      correction.revoked = !event.fact(Fact::revoke).empty();
      if (!correction.revoked) correction.moved_to = parse_rfc3339(event.fact(Fact::moved_to));
    }
  }

  void order() {
    request().steps.reserve(request().events.size());
    for (std::size_t i = 0; i < request().events.size(); ++i) {
      const Event* event = request().events[i];
      const Correction correction = corrections_.empty() ? Correction{} : corrections_[i];
      const Instant at = correction.moved_to.value_or(event->at);
      request().last = std::max({request().last, event->recorded, at});
      if (!correction.revoked) request().steps.push_back({event, static_cast<int>(i) + 1, at});
    }
    const auto stands_before = [](const Step& a, const Step& b) {
      if (a.at != b.at) return a.at < b.at;
      return a.event->recorded < b.event->recorded;
    };
    std::vector<Step>& steps = request().steps;
    if (!std::is_sorted(steps.begin(), steps.end(), stands_before))
      std::stable_sort(steps.begin(), steps.end(), stands_before);
  }

  static void take(std::string_view& word, const Event& event, Column column) {
    if (const std::string_view field = event.field(column); !field.empty()) word = field;
  }

  void take_words_of(const Event& event) {
    take(request().category, event, Column::category);
    take(request().urgency, event, Column::urgency);
    take(request().scope, event, Column::scope);
    take(request().channel, event, Column::channel);
    take(request().location, event, Column::location);
    take(request().contact, event, Column::contact);
    take(request().phone, event, Column::phone);
    take(request().text, event, Column::text);
    if (const auto received = event.received()) request().received_as_given = received;
    if (const std::string_view owner = event.fact(Fact::owner); !owner.empty())
      request().owner = owner;
  }

  // As most, which nobody corrected.
  bool has_log_alone() const {
    const std::vector<Step>& steps = folded_.request.steps;
    const auto says_words = [](const Step& step) {
      const EventKind kind = step.event->kind;
      return kind == EventKind::logged || kind == EventKind::amended || kind == EventKind::voided;
    };
    return !steps.empty() && steps.front().event->kind == EventKind::logged &&
           std::none_of(steps.begin() + 1, steps.end(), says_words);
  }

  // Words are corrected for the whole life of the request, in the order in which the amendments
  // were written. Events that the walk leaves out do not count: a second log, amendments before the
  // log or of a void request.
  void take_words() {
    if (has_log_alone()) {
      take_words_of(*request().steps.front().event);
      request().first_severity = request().steps.front().event->field(Column::severity);
      return;
    }
    std::vector<Step> standing;
    Situation situation;
    for (const Step& step : request().steps) {
      const EventKind kind = step.event->kind;
      if (kind != EventKind::logged && kind != EventKind::amended && kind != EventKind::voided)
        continue;
      if (objection_to(*step.event, situation)) continue;
      advance(situation, *step.event);
      if (kind != EventKind::voided) standing.push_back(step);
    }
    if (standing.empty()) return;
    std::sort(standing.begin() + 1, standing.end(),
              [](const Step& a, const Step& b) { return a.n < b.n; });
    bool was_complaint = false;
    for (const Step& step : standing) {
      take_words_of(*step.event);
      // A request corrected into a complaint gets the severity that its log would have given it.
      // An earlier, higher one stays, for no correction lowers a severity.
      const bool is_complaint = has_severity(request().category);
      const std::string_view severity = step.event->field(Column::severity);
      std::string_view& first = request().first_severity;
      const bool is_higher =
          rank_of(Vocabulary::severity, first) < rank_of(Vocabulary::severity, severity);
      if (first.empty() || (is_complaint && !was_complaint && is_higher)) first = severity;
      was_complaint = is_complaint;
    }
  }

  // A link overrides the log, and is taken back first.
  void note_same_as(const Step& step) {
    const EventKind kind = step.event->kind;
    if (kind == EventKind::logged) {
      logged_as_since_ = step.at;
      log_ = step.event;
    } else if (kind != EventKind::linked && kind != EventKind::unlinked) {
      return;
    }
    const Situation& situation = request().situation;
    request().same_as = RequestId::parse(situation.same_as());
    request().same_as_since = kind == EventKind::linked ? step.at : logged_as_since_;
    request().same_as_said = kind == EventKind::linked ? step.event : log_;
  }

  void walk() {
    if (!has_severity(request().category)) request().first_severity = {};
    Situation& situation = request().situation;
    situation.category = request().category;
    situation.severity = request().first_severity;
    std::vector<Step>& steps = request().steps;
    auto standing = steps.begin();
    for (const Step& step : steps) {
      if (auto objection = objection_to(*step.event, situation)) {
        if (!pass_over(step, {steps.begin(), standing})) complain(step, std::move(*objection));
        continue;
      }
      const Status before = situation.status;
      const bool was_finished = is_finished(before);
      advance(situation, *step.event);
      if (situation.status != before) {
        turned_by_ = step;
        before_turn_ = before;
      }
      if (is_finished(situation.status) != was_finished && situation.status != Status::voided)
        request().turns.push_back({step.at, !was_finished});
      if (step.event->kind == EventKind::logged) request().logged = step.at;
      note_same_as(step);
      if (step.event->kind == EventKind::completed) request().completed = step.at;
      if (step.event->kind == EventKind::reopened) request().completed.reset();
      *standing++ = step;
    }
    steps.erase(standing, steps.end());
    request().status = situation.status;
    // A receipt after the log would undo breaches.
    request().received =
        std::min(request().received_as_given.value_or(request().logged), request().logged);
  }

  // Desks that did not know of each other may both complete or close a request, or one may call
  // back what the other one has closed: none of their lines is damaged. Of two that do the same the
  // one that was recorded first counts; but of two voids the earlier one, because by it was decided
  // which words still count.
  bool pass_over(const Step& step, std::span<const Step> standing) {
    const EventKind kind = step.event->kind;
    if (!turned_by_ || turned_by_->event->kind != kind) {
      if (!others_) others_.emplace();
      const Step* other = others_->cause_of(step, turned_by_, standing, request().events);
      if (other != nullptr) request().passed_over.push_back({step, *other});
      return other != nullptr;
    }
    Situation without = request().situation;
    without.status = before_turn_;
    if (objection_to(*step.event, without)) return false;
    const bool is_second =
        is_again_ || kind == EventKind::voided || recorded_before(*turned_by_, step);
    const Step counted = is_second ? *turned_by_ : step;
    const Step beaten = is_second ? step : *turned_by_;
    request().passed_over.push_back({beaten, counted});
    beaten_.insert(beaten.n);
    turned_by_ = counted;
    any_displaced_ = any_displaced_ || !is_second;
    return true;
  }

  // As if those that are beaten were not there. Of the problems those of corrections stay.
  void walk_again(std::size_t wrong_corrections) {
    folded_.problems.erase(
        folded_.problems.begin() + static_cast<std::ptrdiff_t>(wrong_corrections),
        folded_.problems.end());
    folded_.at_fault.resize(wrong_corrections);
    request().situation = {};
    request().turns.clear();
    request().completed.reset();
    request().steps.clear();
    order();
    std::erase_if(request().steps, [&](const Step& step) { return beaten_.contains(step.n); });
    std::erase_if(request().passed_over,
                  [&](const PassedOver& one) { return !beaten_.contains(one.step.n); });
    turned_by_.reset();
    others_.reset();
    is_again_ = true;
    walk();
  }

  FoldedOne folded_;
  std::vector<Correction> corrections_;  // by event; none if nothing is amended
  Instant logged_as_since_;
  const Event* log_ = nullptr;
  std::optional<Step> turned_by_;      // what led to the present status,
  Status before_turn_ = Status::open;  // from this one
  std::set<int> beaten_;               // numbers of those of which another one counts
  bool any_displaced_ = false;         // by events that were recorded before them
  bool is_again_ = false;
  std::optional<OtherDesks> others_;  // few requests need it, and it is large
};

}  // namespace

bool finished_at(std::span<const Turn> turns, Instant instant) {
  bool finished = false;
  for (const Turn& turn : turns) {
    if (turn.at > instant) break;
    finished = turn.finished;
  }
  return finished;
}

std::vector<StepOfEvent> steps_of_events(const Request& request) {
  std::vector<StepOfEvent> steps(request.events.size());
  const auto of = [&](const Step& step) -> StepOfEvent& {
    return steps[static_cast<std::size_t>(step.n) - 1];
  };
  for (const Step& step : request.steps) of(step).step = &step;
  for (const PassedOver& passed : request.passed_over) {
    if (of(passed.step).step == nullptr) of(passed.step).step = &passed.step;
    of(passed.step).passed_over = true;
  }
  return steps;
}

std::optional<Hold> hold_of(const Request& request) {
  std::optional<Hold> hold;
  Situation situation;
  for (const Step& step : request.steps) {
    advance(situation, *step.event);
    if (!situation.held)
      hold.reset();
    else if (step.event->kind == EventKind::held)
      hold = Hold{hold ? hold->since : step.at, step.event->fact(Fact::reason)};
  }
  return hold;
}

std::string_view fact_of(const Request& request, Fact fact) {
  std::string_view value;
  for (const Step& step : request.steps)
    if (const std::string_view own = step.event->fact(fact); !own.empty()) value = own;
  return value;
}

FoldedOne fold_one(std::vector<const Event*> events) {
  return Folding(std::move(events)).run();
}

}  // namespace deskctl
