// Opening hours, and arithmetic in open time.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deskctl/calendar/holidays.hpp"
#include "deskctl/time/span.hpp"
#include "deskctl/time/typed.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

/// Open from `begin` to `end`, half open, both counted from local midnight of the day it begins on.
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

/// The part of the calendar that decides about a day: the special hours of that day, a closed date
/// or a weekday without hours, a make-up working day, a holiday; else the weekday alone.
enum class DayKind { open, closed, off, work, special };
/// `open`, `closed` …, as JSON has it.
std::string_view word_of(DayKind kind);

/// The usual hours of a calendar from some day on.
struct UsualHours {
  std::array<DayHours, 7> week;     ///< By date::weekday::c_encoding(): Sunday is 0.
  std::optional<Seconds> day_end;   ///< Since midnight; else the last closing, 24:00 if closed.
  std::optional<DayHours> make_up;  ///< Hours of a make-up working day, else Monday's.
};

/// When a desk, an office or a team is open. Any combination of members is valid, but arithmetic
/// needs some open moment: see `ever_opens`.
struct Calendar : UsualHours {
  std::string name;
  Zone zone = Zone::utc();
  std::map<LocalDay, UsualHours> from;   ///< Other usual hours from these days on.
  std::vector<Period> closed;            ///< Closed dates and ranges.
  std::map<LocalDay, DayHours> special;  ///< These hours override all else; empty is closed.
  std::shared_ptr<const HolidayTable> holidays;  ///< Shared by copies; null: it has no holidays.
  std::vector<std::string> holiday_names;        ///< Of the tables merged into `holidays`.
  int holidays_line = 0, holidays_column = 0;    ///< Of the first name, in the policy's file.

  /// The usual hours in force on `day`.
  const UsualHours& usual_on(LocalDay day) const;
  /// Special hours, else closed dates, else make-up days, else holidays, else the weekday's.
  const DayHours& hours_on(LocalDay day) const;
  DayKind kind_of(LocalDay day) const;
  /// The holiday to which a day off or a make-up day belongs; empty for other days.
  std::string_view holiday_on(LocalDay day) const;
  bool opens_on(LocalDay day) const { return !hours_on(day).empty(); }
  /// Whether some day of the week, some special day or some make-up day has an open moment.
  bool ever_opens() const;
  /// Whether some weekday has no hours, so that working days differ from days.
  bool closes_on_weekdays() const;
  /// The instant at which `day` ends in this calendar.
  Instant end_of(LocalDay day) const;
  /// Whether holiday data, if the calendar uses any, covers the year of `day`.
  bool knows(LocalDay day) const;
  /// The years from `first`'s to `last`'s for which it lacks holiday data.
  std::vector<int> unknown_years(LocalDay first, LocalDay last) const;
};

/// One step of the way from a start to a due.
struct DeadlineStep {
  enum class Kind {
    open,         ///< Open time that counts, from `begin` to `end`.
    counted,      ///< A day that counts; it ends at `end`.
    passed_over,  ///< A day that does not count: the calendar is closed on it.
  };
  Kind kind = Kind::open;
  LocalDay day;
  Instant begin, end;
  friend bool operator==(const DeadlineStep&, const DeadlineStep&) = default;
};
/// Whether the caller wants the answer alone, or also how it was found.
enum class Detail { answer, reasons };

/// A due instant, and whether it was found without holiday data for a year that it passes through.
struct Deadline {
  Instant due;
  bool beyond_holiday_data = false;
  /// In the order in which they were taken; empty unless asked for. Open steps add up to the span,
  /// and the last of them ends at the due; counted days are as many as the span says.
  std::vector<DeadlineStep> steps = {};
  friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// The instant by which `within` has passed since `start`. Open time that ends exactly at a closing
/// is due at that closing; zero open time is due at the next open moment; negative counts
/// backwards. Throws Refused (config) when the calendar has too few open moments within 400 years.
Deadline deadline(const Calendar& calendar, Instant start, const Span& within,
                  Detail detail = Detail::answer);

/// The mirror image of deadline() for open time: the instant from which `open` lasts until `end`.
/// Zero begins at the last open moment; within an opening, that is the closing before it.
Deadline begin_before(const Calendar& calendar, Instant end, Seconds open);

/// Open time from `start` to `end`; zero when `end` is before `start`.
Seconds open_between(const Calendar& calendar, Instant start, Instant end);

/// `instant` if the calendar is open then, else its next opening.
Instant next_open(const Calendar& calendar, Instant instant);

}  // namespace deskctl
