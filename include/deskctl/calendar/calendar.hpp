// When somebody is there, and arithmetic in the time they are.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "deskctl/time/span.hpp"
#include "deskctl/time/typed.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// Open from `begin` to `end`, both since the local midnight of the day it begins on. Half open.
/// `end` may pass 24:00: the span then reaches into the next day.
struct Hours {
  Seconds begin;
  Seconds end;
  friend auto operator<=>(const Hours&, const Hours&) = default;
};

/// The hours of one day in order, without overlaps. Empty: closed.
using DayHours = std::vector<Hours>;

/// `09:00-12:00, 14:00-18:00`; `24:00` may end an interval; `22:00-06:00` passes midnight; empty is
/// closed. Overlaps and touching intervals are merged. Nothing for anything else (`9-5`,
/// `25:00-26:00`).
std::optional<DayHours> parse_hours(std::string_view text);
std::string format_hours(const DayHours& hours);

/// Days off and make-up working days that a government sets year by year.
struct HolidayTable {
  /// Day → name of the holiday (简体中文, as in the notice).
  std::map<LocalDay, std::string> off;
  /// Make-up working days → the holiday they make up for.
  std::map<LocalDay, std::string> working;
  std::set<int> years;  ///< Years the table is complete for.
};
/// China's: the State Council's notices for 2025 and 2026.
const HolidayTable& china_holidays();

/// Why a day has the hours it has.
enum class DayKind {
  usual,    ///< Those of its weekday.
  special,  ///< Hours of its own.
  closed,   ///< A closed date.
  make_up,  ///< A working day that makes up for a holiday.
  holiday,
};

/// When a desk, an office or a team is open. Any combination of members is valid, but arithmetic
/// needs some open moment: see `ever_opens`.
struct Calendar {
  std::string name;
  Zone zone = Zone::utc();
  std::array<DayHours, 7> week;          ///< By date::weekday::c_encoding(): Sunday is 0.
  std::vector<Period> closed;            ///< Closed dates and ranges.
  std::map<LocalDay, DayHours> special;  ///< These hours whatever else says; empty is closed.
  std::optional<Seconds> day_end;  ///< Since midnight; else the last closing, 24:00 if closed.
  const HolidayTable* holidays = nullptr;
  std::optional<DayHours> make_up;  ///< Hours of a make-up working day, else Monday's.

  /// Special, else closed, else make-up, else holiday, else usual.
  DayKind kind_of(LocalDay day) const;
  const DayHours& hours_on(LocalDay day) const;
  /// The holiday that `day` is or makes up for; empty for other days.
  std::string_view holiday_on(LocalDay day) const;
  bool opens_on(LocalDay day) const { return !hours_on(day).empty(); }
  /// Whether some day of the week, some special day or some make-up day has an open moment.
  bool ever_opens() const;
  /// The instant at which `day` ends here.
  Instant end_of(LocalDay day) const;
  /// Whether holiday data, if the calendar uses any, covers the year of `day`.
  bool knows(LocalDay day) const;
};

/// One step of the way from a start to a due.
struct DeadlineStep {
  enum class Kind {
    open,         ///< Open time that counts, from `begin` to `end`.
    counted,      ///< A day that counts; it ends at `end`.
    passed_over,  ///< A day that does not: the calendar is closed on it.
  };
  Kind kind = Kind::open;
  LocalDay day;
  Instant begin, end;
  friend bool operator==(const DeadlineStep&, const DeadlineStep&) = default;
};
/// Whether an answer is all that is wanted, or also how it was found.
enum class Detail { answer, reasons };

/// A due instant, and whether it was found without holiday data for a year that it passes through.
struct Deadline {
  Instant due;
  bool beyond_holiday_data = false;
  /// In the order in which they were taken; empty unless asked for. Open time adds up to the span,
  /// and the last of it ends at the due; days that count are as many as it says.
  std::vector<DeadlineStep> steps = {};
  friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// The instant by which `within` has passed since `start`. Open time that ends exactly at a closing
/// is due at that closing; zero open time is due at the next open moment; negative counts
/// backwards. Throws Refused (config) when the calendar has too few open moments within 400 years.
Deadline deadline(const Calendar& calendar, Instant start, const Span& within,
                  Detail detail = Detail::answer);

/// Open time from `start` to `end`; zero when `end` is before `start`.
Seconds open_between(const Calendar& calendar, Instant start, Instant end);

/// `instant` if the calendar is open just then, else when it next opens.
Instant next_open(const Calendar& calendar, Instant instant);

}  // namespace deskctl
