// Everything that waits for somebody, with the command that does it: `next` and the board.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "deskctl/report/callback_list.hpp"
#include "deskctl/sla/holiday_gaps.hpp"
#include "deskctl/sla/ladder.hpp"
#include "deskctl/sla/next.hpp"

namespace deskctl {

/// One thing to do about a request. A request has several if several people are waited for.
struct WaitingItem {
  RequestId id;
  /// The event waited for. `held`: it is on hold and waits for the end of that; `urged`: the
  /// resident rang again after the end, and nobody acted.
  EventKind what = EventKind::completed;
  std::string clock;  ///< That asks for it; empty if none does.
  std::optional<Instant> due;
  Seconds late{0};
  bool urgent = false;           ///< Open and urgent.
  bool unaccepted = false;       ///< A work order that nobody has accepted.
  std::optional<Instant> since;  ///< Of `held` and `urged`.
  std::string reason;            ///< Of `held`.
  std::string role;              ///< The lowest role that may do it.
  bool is_teams = false;         ///< Whether the team does it, and not the desk.
  std::string command;           ///< `deskctl accept 20261012-001`
  RequestWords words;
  std::optional<OfRegister> entry = {};  ///< Of an entry of a register; else it is a request's.
  Label clock_label = {};                ///< Of an entry's clock, for what is waited for.

  long long late_minutes() const { return late.count() / 60; }
};

/// Takes requests one by one, as they stood at `now`, and copies the values it needs.
///
/// Of an open request: its next step, or that it is on hold; a reply that is promised; notices that
/// the ladder owes. Of a finished one: to tell, answer and call the resident, also those drawn for
/// a share; that he urged since. Closing alone is nothing that anybody waits for.
class WaitingGathering {
 public:
  WaitingGathering(const Policy& policy, const Zone& zone, Instant now)
      : policy_(policy), now_(now), callbacks_(zone, now), gaps_(policy) {}
  /// An unwanted request is not listed, but a part of what a share is drawn from.
  void add(const Request& request, bool wanted = true);
  /// An open entry of a register waits for each of its clocks.
  void add(const EntryItem& entry);
  /// Of the clocks counted so far.
  const HolidayGaps& gaps() const { return gaps_; }
  /// Urgent and unaccepted ones first, then by due; what has none by its `since`, else last.
  std::vector<WaitingItem> finish() &&;

 private:
  void add_open(const Request& request, const std::vector<Clock>& clocks);
  void add_finished(const Request& request, const std::vector<Clock>& clocks);
  void add_notices(const Request& request, const std::vector<Clock>& clocks);
  WaitingItem& add_step(const Request& request, const NextStep& step);

  const Policy& policy_;
  Instant now_;
  CallbackGathering callbacks_;
  HolidayGaps gaps_;
  std::vector<WaitingItem> items_;
  std::set<RequestId> unwanted_;
};

}  // namespace deskctl
