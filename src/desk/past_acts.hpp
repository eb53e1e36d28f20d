// Commands that somebody typed lately: the acts in the journal, for `last` and `undo`.
#pragma once

#include <list>
#include <set>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace deskctl {

/// All events that one typed command recorded.
struct PastAct {
  std::vector<const Event*> events;  ///< The first one began the act.
  bool is_final = false;             ///< An undo, or a clock put right: `undo` passes it over.

  const RequestId& request() const { return events.front()->request; }
};

struct PastActs {
  std::list<Journal> journals;  ///< Own the text that the events point into.
  std::vector<PastAct> acts;    ///< The newest first.
  /// First events of acts that were taken back, as `undo` names them: `20261012-003.2`.
  std::set<std::string> taken_back;
};

/// The acts of `name` in every month, recorded at `since` or later, in the order of typing, even if
/// a clock went back meanwhile. Redactions are left out.
PastActs past_acts(const Folder& folder, const std::string& name, Instant since);

/// `20261012-003.2`
std::string event_name(const RequestId& request, int n);

}  // namespace deskctl
