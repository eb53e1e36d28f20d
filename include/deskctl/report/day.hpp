// The day's end: what happened, requests still open, call-backs owed, clocks that ran late
// (每日记录: S0 L265 and L269, 值班日志: S0 L117).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "deskctl/register/shift_entry.hpp"
#include "deskctl/report/callback_list.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/report/flow.hpp"
#include "deskctl/sla/holiday_gaps.hpp"

namespace deskctl {

/// A request that is neither finished nor void, with its most pressing clock.
struct OpenItem {
  RequestId id;
  Instant logged;
  std::string clock;  ///< Empty if none runs.
  std::optional<Instant> due;
  Seconds late{0};
  RequestWords words;
};

/// A finished request about which the resident rang again and nothing was done since.
struct UrgedItem {
  RequestId id;
  Status status = Status::completed;
  Instant urged;  ///< The last time.
  RequestWords words;
};
/// The last time the resident rang again after `request` was finished. Nothing if he did not, or if
/// since then it was reopened, he was called or told, or a note was made.
std::optional<Instant> urged_after_end(const Request& request);

/// An open request on hold.
struct HeldItem {
  RequestId id;
  Instant since;
  std::string reason;
  RequestWords words;
};

/// A request in the log of a day, as it stands at the report's moment.
struct LogItem {
  RequestId id;
  Instant at;  ///< When it was logged, or finished.
  Status status = Status::open;
  std::string result;  ///< What was done, or why it was not.
  RequestWords words;
};

/// An entry of a register in the log of a day.
struct DayEntry {
  EntryItem item;
  EntryStatus status = EntryStatus::open;
  std::optional<Instant> closed;
};

struct DayReport {
  LocalDay day;
  Instant now;                             ///< The moment of the report; for a past day its end.
  Entries entries;                         ///< Of the day.
  Flow flow;                               ///< Over the day.
  std::vector<OpenItem> open;              ///< By id; without repeats.
  std::vector<CallbackItem> callbacks;     ///< As listed by `report callbacks`.
  std::vector<DueItem> breaches;           ///< Clocks that became overdue on the day.
  std::vector<UrgedItem> urged_after_end;  ///< By when the resident rang.
  std::vector<HeldItem> held;              ///< The longest first.
  std::vector<EntryItem> entries_open;     ///< Open entries of registers with a clock past its due.
  std::vector<LogItem> logged;             ///< On the day, by id; void ones left out.
  std::vector<LogItem> finished;           ///< Last on the day, by when; unfinished ones left out.
  std::vector<DayEntry> entries_of_day;    ///< Opened or closed on the day; void ones left out.
};

/// Takes requests one by one, as they stood at `now`, and copies the values it needs.
class DayGathering {
 public:
  DayGathering(const Policy& policy, LocalDay day, const Zone& zone, Instant now);
  void add(const Request& request);
  /// An open entry of a register as it stood at the report's moment.
  void add(const EntryItem& entry);
  /// An entry of a register, open or not, for the log of the day as well.
  void add(const Entry& entry, const RegisterPolicy& of_register);
  /// Of the clocks counted so far.
  const HolidayGaps& gaps() const { return gaps_; }
  DayReport finish() &&;

 private:
  bool became_overdue(Instant due) const;
  bool is_of_day(Instant instant) const { return begin_ <= instant && instant < end_; }
  void add_to_log(const Request& request);

  const Policy& policy_;
  Instant begin_, end_;
  DayReport report_;
  HolidayGaps gaps_;
  CallbackGathering callbacks_;
};

/// A report that must be made by a day of this month.
struct ReportDue {
  std::string report;
  LocalDay day;
  Month of;  ///< One due in the first half of a month is of the month before.
};

/// The review that a supervisor signs at the end of a day.
struct DayReview {
  DayReport day;
  /// Reports of the month whose day has not passed yet, the next one first.
  std::vector<ReportDue> reports_due;
  std::vector<Reviewed> reviews;     ///< Recorded of the day.
  std::vector<LocalDay> unreviewed;  ///< Days of the week before, with requests and no review.
};
/// `reviews` are all that are known; requests were logged on the days `worked`.
DayReview review_of(DayReport day, const Policy& policy, const std::vector<Reviewed>& reviews,
                    const std::set<LocalDay>& worked);

}  // namespace deskctl
