// The state machine of a request as one table, which writing and reading share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "deskctl/error/error.hpp"
#include "deskctl/journal/event.hpp"

namespace deskctl {

/// In the order of words_of(Vocabulary::status).
enum class Status { open, completed, closed, declined, voided };
std::string_view word_of(Status status);

/// Finished: no work is left to do. Unfinished requests are those the desk still owes work.
inline bool is_finished(Status status) {
  return status != Status::open && status != Status::voided;
}

/// A request's past, as far as the table needs it.
struct Situation {
  Status status = Status::open;
  bool logged = false;
  bool held = false;
  bool dispatched = false;  ///< Ever, or since the team sent the work order back.
  bool accepted = false;    ///< The same; an arrival is an acceptance.
  bool quoted = false;      ///< With an amount.
  std::string_view category;
  std::string_view severity;  ///< Empty for all but complaints.
  std::string_view team;      ///< The team that has the work order of this cycle; empty after a
                              ///< reopening.
  std::string_view person;
  std::string_view logged_as;  ///< The request that it was logged as a repeat of.
  std::string_view linked_to;  ///< The request that it was linked to later.
  int missed_calls = 0;        ///< Since it was last completed.

  /// The request it repeats; empty if none.
  std::string_view same_as() const { return linked_to.empty() ? logged_as : linked_to; }
};

/// The reason why an event is not allowed, and what to do instead.
struct Objection {
  Said what;
  Said hint;
};

/// Checks `event` against the table and against what it must carry. Nothing when it is allowed.
std::optional<Objection> objection_to(const Event& event, const Situation& situation);

/// Whether an event of this kind is allowed, provided it carries what it must.
bool may_happen(EventKind kind, const Situation& situation);

/// Makes of a situation that after an allowed event.
void advance(Situation& situation, const Event& event);

/// Whether a team does the work on requests of this category, under a work order.
bool needs_work_order(std::string_view category);

}  // namespace deskctl
