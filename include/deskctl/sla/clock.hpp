// The clocks of a request: which rules apply, when they must stop, when they did, and the resulting
// status.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "deskctl/policy/policy.hpp"
#include "deskctl/request/request.hpp"
#include "deskctl/sla/reasons.hpp"

namespace deskctl {

enum class ClockStatus {
  met,         ///< Done by its due; an event at the due instant is in time.
  late,        ///< Done after it.
  overdue,     ///< Not done, and the due has passed.
  pending,     ///< Not done, and still in time.
  superseded,  ///< A new cycle began before it was due.
  excused,     ///< Waived in time, or a call-back tried in time that reached nobody.
  no_due,      ///< No due is known (an extra-major complaint without an agreed deadline).
};
std::string_view word_of(ClockStatus status);
inline bool is_breach(ClockStatus status) {
  return status == ClockStatus::late || status == ClockStatus::overdue;
}

/// A final verdict, for the month in which it was reached.
enum class Decision { met, breached, superseded, excused };
std::string_view word_of(Decision decision);

/// One cycle of one clock of a request, as of some `now`.
struct Clock {
  const ClockPolicy* policy = nullptr;
  const Rule* rule = nullptr;
  int cycle = 1;
  Instant start;  ///< The instant from which open time is measured.
  std::optional<Instant> due;
  /// The due without the pauses that moved it, and the instant from which pauses count.
  std::optional<Instant> unpaused_due;
  Instant pauses_from;
  /// For a share rule: the instant after which it counts as not done in time. It has no due then.
  std::optional<Instant> share_due;
  std::optional<Instant> done;
  ClockStatus status = ClockStatus::pending;
  Seconds late{0};  ///< Wall-clock time past due, to done or to now; 0 unless a breach.
  const Step* stopped_by = nullptr;
  bool closed_away = false;  ///< Ended by a closing (`stopped_by`) instead of being done.
  /// When its verdict became final: the stop if that was in time, else the due; for a superseded or
  /// excused one what made it so; for a visit when somebody went, or the end of the work without
  /// one. Nothing while it is open, and without a due.
  std::optional<Instant> decided;
  const Step* ended_by = nullptr;  ///< The event that began the next cycle; null if there is none.
  /// Promises and appointments recorded too late: after the due that they would have moved.
  std::vector<const Step*> too_late;
  bool beyond_holiday_data =
      false;            ///< The due was found without holiday data for a year it touches.
  bool paused = false;  ///< A hold stops it at present: its due moves on as time passes.
  std::shared_ptr<const Reasons> reasons;  ///< Null unless made by explain().

  const std::string& name() const { return policy->name; }
  long long late_minutes() const { return late.count() / 60; }
  /// The verdict reached at `decided`; nothing while there is none.
  std::optional<Decision> decision() const;
  bool running() const { return status == ClockStatus::pending || status == ClockStatus::overdue; }
  /// Whether it is still owed after the work is done: the resident has to be told, called,
  /// answered.
  bool outlives_completion() const;
  /// Whether somebody stopped it in a role that its rule does not allow.
  bool is_stopped_by_other_role() const;
};

/// Whether a rule is about what is owed after the work: to tell, call or answer the resident.
bool outlives_completion(const Rule& rule);
/// Whether it asks for a call-back.
bool is_callback_rule(const Rule& rule);
/// Whether it asks for it of a share of the requests only, so that none of them owes one.
bool is_sampling(const Rule& rule);

/// Whether the lists of what is owed show a clock that is running: every one of an open request; of
/// a finished one those that outlive the work, and those that came due only after it, because no
/// list could show them before. Nothing of a closed or void request.
bool is_owed(const Request& request, const Clock& clock);

/// Every clock that the policy gives `request` and that has started, in the policy's order and by
/// cycle. `request` and `policy` must outlive them. A void request has none.
std::vector<Clock> clocks_of(const Request& request, const Policy& policy, Instant now);

/// A clock that a request does not have, with the reason.
struct AbsentClock {
  enum class Why {
    no_rule,       ///< None of its rules fits.
    not_started,   ///< A rule fits, but its start has not happened.
    not_yet_owed,  ///< It begins only after some time unfinished.
    repeat,        ///< It does not apply to repeats.
    voided,
  };
  const ClockPolicy* policy = nullptr;
  Why why = Why::no_rule;
  const Rule* rule = nullptr;      ///< The rule that fits; null if none does.
  std::vector<PassedRule> passed;  ///< The rules before it.
};
std::string_view word_of(AbsentClock::Why why);

/// The same clocks with their reasons, and the absent ones.
struct Explanation {
  std::vector<Clock> clocks;
  std::vector<AbsentClock> absent;
};
Explanation explain(const Request& request, const Policy& policy, Instant now);

/// How many call-backs stop a clock of that rule: of an activity so many participants as its share
/// says (S1 L19), of all else one.
int calls_needed(const Request& request, const Rule& rule);
/// How many were answered since it started.
int calls_made(const Request& request, const Clock& clock);

/// The call-back that is owed at present; null if none is.
const Clock* owed_callback(std::span<const Clock> clocks);

/// The instant at which a request counts as received: on some channels the desk's next opening.
Instant receipt_of(const Request& request, const Policy& policy);

}  // namespace deskctl
