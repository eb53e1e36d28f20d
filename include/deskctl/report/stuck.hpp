// Open requests that do not get on, by the limits of the policy's [stuck].
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/report/due.hpp"

namespace deskctl {

/// A way in which a request does not get on.
struct StuckReason {
  enum class Kind {
    quiet,       ///< Nothing was done about it for so long.
    dispatched,  ///< Dispatched again and again.
    reopened,
    held,   ///< On hold for long.
    older,  ///< Open for long; of the policy's classes the highest.
    urged,  ///< The resident rang again and again.
  };
  Kind kind;
  int count = 0;                 ///< Of dispatched, reopened, urged.
  std::optional<Instant> since;  ///< Of quiet, held, older.
  int days = 0;           ///< Of `older` those of its class; of quiet and held the whole days gone.
  std::string age_class;  ///< Of `older`: `15d`.

  /// Whether its class is one of calendar days.
  bool is_calendar_days() const { return age_class == std::to_string(days) + 'd'; }
};
/// `quiet`, `dispatched` …, as JSON has it.
std::string_view word_of(StuckReason::Kind kind);

struct StuckItem {
  RequestId id;
  Instant logged;
  std::vector<StuckReason> reasons;
  RequestWords words;
};

/// The reasons for which `request` stands in `report stuck` at `now`: nothing of repeats and of
/// what is finished. Something was done about it when an event says so; that the resident rang
/// again, a correction, and a notice of the ladder do not.
std::vector<StuckReason> stuck_reasons(const Request& request, const Policy& policy, Instant now);

/// Whether the policy has any limit for it.
bool asks_for_stuck(const Policy& policy);

}  // namespace deskctl
