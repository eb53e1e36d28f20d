// The lists a desk works from: what is overdue, what falls due soon, whom to call back.
#pragma once

#include <string>
#include <vector>

#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// The words of a request that lists show; copied, so that they outlive its journal.
struct RequestWords {
  std::string category, severity, urgency, channel, location, contact, phone, assignee, text;
};
RequestWords words_of(const Request& request);
/// `eng` or `eng/Li`; empty while nobody has the work order.
std::string assignee_of(const Request& request);

/// A clock that is overdue or due.
struct DueItem {
  RequestId id;
  std::string clock;
  int cycle = 1;
  Instant due;
  Seconds late{0};
  ClockStatus status = ClockStatus::pending;
  RequestWords words;

  long long late_minutes() const { return late.count() / 60; }
};

/// Which running clocks a list shows: every clock of open requests; of completed or declined ones
/// those that outlive completion; of what is closed none.
class DueList {
 public:
  enum class Which { overdue, due_within };

  /// Of due_within, `bound` is the last due that is shown; of overdue the first: what was not
  /// overdue yet at that instant, as it was known then.
  explicit DueList(Which which, Instant bound = Instant::min()) : which_(which), bound_(bound) {}
  void add(const Request& request, const std::vector<Clock>& clocks);
  /// Worst first: the longest past due, then by id and in the order of the policy.
  std::vector<DueItem> sorted() &&;

 private:
  bool shows(const Request& request, const Clock& clock) const;

  Which which_;
  Instant bound_;
  std::vector<DueItem> items_;
};

/// A call-back that is owed.
struct CallbackItem {
  RequestId id;
  std::optional<Instant> due;
  ClockStatus status = ClockStatus::pending;
  int attempts = 0;  ///< Missed calls since the request was last completed.
  Instant completed;
  std::string
      outcome;  ///< How it was closed all the same (unreachable, waived); empty if it is not.
  RequestWords words;
};

/// The call-back that `request` owes, if it owes one: completed, and nobody reached since. One
/// closed as unreachable or waived still does.
std::optional<CallbackItem> callback_item(const Request& request, const std::vector<Clock>& clocks);
/// The earliest due first.
void sort_callbacks(std::vector<CallbackItem>& items);

}  // namespace deskctl
