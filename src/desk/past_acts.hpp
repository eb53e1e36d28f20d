// Commands that somebody typed lately: the acts in the journal, for `last` and `undo`.
#pragma once

#include <list>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "desk/desk.hpp"

namespace deskctl {

/// All events that one typed command recorded.
struct PastAct {
  std::string of_register;           ///< Empty: of the ledger.
  std::vector<const Event*> events;  ///< The first one began the act.
  bool is_final = false;  ///< `undo` passes it over: an undo, a clock put right, a log dated
                          ///< ahead.

  const RequestId& request() const { return events.front()->request; }
};

struct PastActs {
  std::list<Journal> journals;  ///< Own the text that the events point into.
  std::vector<PastAct> acts;    ///< The newest first.
  /// First events of acts that were taken back, by their event_name(), of a register after its name
  /// and a colon.
  std::set<std::string> taken_back;

  bool is_taken_back(const PastAct& act, const std::string& first_event) const {
    return taken_back.contains(act.of_register.empty() ? first_event
                                                       : act.of_register + ':' + first_event);
  }
};

/// The acts of `name` in every month of these books, recorded at `since` or later, in the order of
/// typing, even if a clock went back meanwhile. Redactions are left out. What a clock that was
/// ahead dated after `clock` is no newer than what stands above it, and final if it was a log.
PastActs past_acts(const Folder& folder, const std::vector<Book>& books, const std::string& name,
                   Instant since, Instant clock);

/// How an undo names the first event of what it takes back: `20261012-003.2`, and in a desk with a
/// code, whose numbers a merge may move, `20261012-003.` and its mark.
std::string event_name(std::span<const Event* const> events, int n, const DeskConfig& config);

}  // namespace deskctl
