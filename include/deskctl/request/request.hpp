// A request folded from its events: its words, its state, and its events in the order in which they
// are judged.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "deskctl/journal/reader.hpp"
#include "deskctl/request/state.hpp"

namespace deskctl {

/// An event in the order in which events are judged: by `at`, then `recorded`, then line.
struct Step {
  const Event* event;
  int n;       ///< Its number within the request, from 1, as recorded.
  Instant at;  ///< When it happened, after amendments.
};

/// A moment from which a request was finished, or unfinished again.
struct Turn {
  Instant at;
  bool finished;
};

/// Whether a request with these turns was finished at `instant` (a turn at that very instant
/// counts).
bool finished_at(std::span<const Turn> turns, Instant instant);

/// A step that changes nothing, because it may happen only once a cycle and was recorded before.
struct PassedOver {
  Step step;
  Step counted;  ///< The earlier one, which counts.
};

/// The events that finished or reopened the matter of a repeat since it became one. They happened
/// to another request, whose journal may be unloaded, so these are copies, numbered 0.
struct OfMatter {
  std::vector<Event> events;
  std::vector<Step> steps;  ///< The repeat's own steps and these, in order.
};

/// A request as of some `now`. Its views stay valid as long as the Journal it was folded from.
struct Request {
  RequestId id;
  std::vector<const Event*> events;  ///< All that were recorded; events[0] is number 1.
  std::vector<Step> steps;  ///< Events that are not revoked, in the order in which they are judged.
  std::vector<PassedOver> passed_over;
  std::vector<Turn> turns;       ///< Finished and reopened, in order.
  Situation situation;           ///< After the last step.
  Status status = Status::open;  ///< From `situation`, or for a repeat from its matter.

  // As stored (escaped), after amendments.
  std::string_view category, urgency, scope, channel, location, contact, phone, text, owner;
  std::string_view first_severity;  ///< As logged.
  Instant last = earliest;  ///< The latest of when its events happened and when they were recorded.
  Instant logged;
  Instant received;  ///< As given, but never after the log, and not yet moved by the policy.
  std::optional<Instant> received_as_given;
  std::optional<Instant> completed;  ///< When last completed, if it still is; of a repeat that is
                                     ///< no complaint, when its matter was.

  std::optional<RequestId> same_as;  ///< The request it was logged the same as, or linked to since.
  Instant same_as_since;             ///< When that was said,
  const Event* same_as_said = nullptr;        ///< and by which event: its log or a link.
  std::optional<RequestId> matter;            ///< Of a repeat: the first request of its matter.
  std::shared_ptr<const OfMatter> of_matter;  ///< Of a repeat.
  bool is_repeat() const { return matter.has_value(); }
  /// The steps that its clocks are judged by: its own, and for a repeat those of its matter.
  std::span<const Step> judged_steps() const { return of_matter ? of_matter->steps : steps; }

  /// The event that logged it, not always the first line. Precondition: the request was logged.
  const Event& log_event() const { return *steps.front().event; }
};

/// The step that an event became.
struct StepOfEvent {
  const Step* step = nullptr;  ///< Null if it was revoked.
  bool passed_over = false;
};
/// Of each event of `request`, in their order.
std::vector<StepOfEvent> steps_of_events(const Request& request);

/// A hold in force: since when, and the last reason given, as stored.
struct Hold {
  Instant since;
  std::string_view reason;
};
std::optional<Hold> hold_of(const Request& request);

/// The last value of a fact, as stored, among the events that stand; empty when none has it.
std::string_view fact_of(const Request& request, Fact fact);

struct Folded {
  std::vector<Request> requests;  ///< By id.
  std::vector<Problem> problems;  ///< Sequences that the state table forbids, with file and line.
  /// Requests that another desk logged, in a file that is not here or is an older copy: one problem
  /// for each.
  std::vector<Problem> awaited;
};

/// All requests of `journal` as they were known at `now`: only what was recorded by then counts.
Folded fold(const Journal& journal, Instant now);

/// One request from its events in recorded order. Problems carry the line of the event at fault.
struct FoldedOne {
  Request request;
  std::vector<Problem> problems;
  std::vector<Step> at_fault;  ///< The event at fault for each problem.
};
FoldedOne fold_one(std::vector<const Event*> events);

}  // namespace deskctl
