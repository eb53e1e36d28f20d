// The lists a desk works from: overdue clocks and clocks due soon.
#pragma once

#include <memory>
#include <string>
#include <string_view>
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
/// The lowest role that may do what stops a clock of that rule. A view of the rule.
std::string_view role_for(const Rule& rule);

/// Beside the rest, of a clock of a register's entry alone.
struct DueOfEntry {
  OfRegister of;
  std::string clock, role;
  Label label;
};

/// A clock that is overdue or due. A list may have very many, so it is small.
struct DueItem {
  RequestId id;
  int cycle = 1;
  std::string_view clock;  ///< A view of the policy or of `entry`, as `role` is.
  std::string_view role;   ///< The lowest one that may do it.
  Instant due;
  Seconds late{0};
  ClockStatus status = ClockStatus::pending;
  bool is_for_desk = false;  ///< Else for the team that has the work order.
  std::shared_ptr<RequestWords> words = std::make_shared<RequestWords>();  ///< Of all its items.
  std::shared_ptr<const DueOfEntry> entry = {};  ///< Null: it is a request's.

  long long late_minutes() const { return late.count() / 60; }
};

/// The words of all items, those of a request once.
std::vector<RequestWords*> words_in(const std::vector<DueItem>& items);

/// A clock of a request that has a due as such an item. The policy must outlive it.
DueItem due_item(const Request& request, const Clock& clock, std::shared_ptr<RequestWords> words);
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
  /// The items that another one gathered, of other requests.
  void add(DueList others);
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
