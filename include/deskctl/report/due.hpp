// The lists a desk works from: overdue clocks and clocks due soon.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "deskctl/register/entry_item.hpp"
#include "deskctl/sla/clock.hpp"
#include "deskctl/text/personal.hpp"

namespace deskctl {

/// The words of a request for lists, copied so that they outlive its journal.
struct RequestWords {
  std::string category, severity, urgency, channel, location, contact, phone, assignee, text;
  std::string team, owner;
  PersonalWords personal;  ///< Of its residents, to mask them.
};
RequestWords words_of(const Request& request);
/// `eng` or `eng/Li`; empty if nobody has the work order.
std::string assignee_of(const Request& request);
/// The lowest role that may do what stops a clock of that rule.
std::string role_for(const Rule& rule);
/// The team that has to stop a clock at present; empty: the desk.
std::string acting_team(const Request& request, const Clock& clock);

/// A clock that is overdue or due.
struct DueItem {
  RequestId id;
  std::string clock;
  int cycle = 1;
  Instant due;
  Seconds late{0};
  ClockStatus status = ClockStatus::pending;
  std::string role;         ///< The lowest role that may do it.
  std::string acting_team;  ///< That has to do it; empty: the desk.
  std::shared_ptr<RequestWords> words = std::make_shared<RequestWords>();  ///< Of all its items.
  std::optional<OfRegister> entry = {};  ///< Of an entry of a register; else it is a request's.
  Label clock_label = {};                ///< Of an entry's clock.

  long long late_minutes() const { return late.count() / 60; }
};

/// The words of all items, those of a request once.
std::vector<RequestWords*> words_in(const std::vector<DueItem>& items);

/// The clock of an open entry as such an item.
DueItem due_item(const EntryItem& entry, const EntryItem::Running& clock);

/// The running clocks of a list: all clocks of open requests; only those that outlive completion of
/// completed or declined ones; none of closed ones.
class DueList {
 public:
  enum class Which { overdue, due_within };

  /// For due_within, `bound` is the last due shown. For overdue it is the first: clocks already
  /// overdue at that instant, as known then, are left out.
  explicit DueList(Which which, Instant bound = Instant::min()) : which_(which), bound_(bound) {}
  void add(const Request& request, const std::vector<Clock>& clocks);
  /// An open entry of a register.
  void add(const EntryItem& entry);
  /// Worst first: the longest past due, then by id, then in the order of the policy.
  std::vector<DueItem> sorted() &&;

 private:
  bool shows(const Request& request, const Clock& clock) const;
  bool shows(const EntryItem::Running& clock) const;

  Which which_;
  Instant bound_;
  std::vector<DueItem> items_;
};

}  // namespace deskctl
