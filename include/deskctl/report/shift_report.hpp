// What the next shift takes over (交接班: S0 L173-177, S1 L6, S3 L26).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/register/shift_entry.hpp"
#include "deskctl/report/day.hpp"

namespace deskctl {

/// A time that was promised to the resident, and is owed.
struct PromisedItem {
  RequestId id;
  std::string clock;
  Instant due;
  Seconds late{0};
  RequestWords words;
};

struct NoteItem {
  RequestId id;
  Instant at;
  std::string by, text;
  std::string location;
  PersonalWords personal;  ///< Of the request's residents, to mask them.
};

struct HandoverReport {
  HandedOver entry;  ///< What was said, and who signs.
  DayReport day;     ///< The ledger at that moment: what is open, on hold and to call.
  Instant since;     ///< The handover before; without one, the beginning of the day.
  std::vector<PromisedItem> promises;  ///< The earliest first.
  std::vector<NoteItem> notes;     ///< Written since then, by when they were; none without a text.
  std::vector<EntryItem> entries;  ///< Open entries of the desk's registers.
};

/// Takes requests one by one, as they stood at `now`, and copies the values it needs.
class HandoverGathering {
 public:
  HandoverGathering(const Policy& policy, const Zone& zone, Instant now, Instant since);
  void add(const Request& request);
  /// An open entry of a register; the program's own are none of the desk's work.
  void add(const EntryItem& entry);
  /// Of the clocks counted so far.
  const HolidayGaps& gaps() const { return day_.gaps(); }
  HandoverReport finish(HandedOver entry) &&;

 private:
  void add_promises(const Request& request);

  const Policy& policy_;
  Instant now_;
  DayGathering day_;
  HandoverReport report_;
};

}  // namespace deskctl
