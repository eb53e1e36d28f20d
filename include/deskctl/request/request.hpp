// The events of a request folded into what it is: its words, its state, the order in which it is
// judged.
#pragma once

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

/// Whether a request with these turns was finished at an instant (a turn at that very instant
/// counts).
bool finished_at(std::span<const Turn> turns, Instant instant);

/// A request as of some `now`. Its views stay valid as long as the Journal it was folded from.
struct Request {
  RequestId id;
  std::vector<const Event*> events;  ///< All that were recorded; events[0] is number 1.
  std::vector<Step> steps;           ///< Those that stand, in the order in which they are judged.
  std::vector<Turn> turns;           ///< Finished and reopened, in order.
  Situation situation;               ///< After the last step.
  Status status = Status::open;      ///< The situation's, or for a repeat its matter's.

  // As stored (escaped), after amendments.
  std::string_view category, urgency, scope, channel, location, contact, phone, text, owner;
  std::string_view first_severity;  ///< As logged.
  Instant logged;
  Instant received;  ///< As given, else when it was logged. Not yet moved by policy.
  std::optional<Instant> completed;  ///< When last completed, if it still is.

  std::optional<RequestId> same_as;  ///< As given.
  std::optional<RequestId> matter;   ///< Of a repeat: the first complaint of its matter.
  bool is_repeat() const { return matter.has_value(); }

  /// What logged it; its line need not be the first. Not for a request that never was logged.
  const Event& log_event() const { return *steps.front().event; }
};

/// A hold that lasts: since when, and the reason given last, as stored.
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
};

/// All requests of `journal` as they were known at `now`: only what was recorded by then counts.
Folded fold(const Journal& journal, Instant now);

/// One request from its events in recorded order. Problems carry the line of the event at fault.
struct FoldedOne {
  Request request;
  std::vector<Problem> problems;
  std::vector<const Event*> at_fault;  ///< For each problem the event it is about.
};
FoldedOne fold_one(std::vector<const Event*> events);

}  // namespace deskctl
