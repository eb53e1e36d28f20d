// Open time is walked piece by piece. The pieces of a local day, midnight to midnight, are the rest
// of last night's hours and its own hours, so they are in order in both directions. Both ends
// become instants before they are subtracted, so a day on which the clocks change has its true
// length. Where the clocks go back over midnight, neighbouring days overlap as instants; the cursor
// counts that time once.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "deskctl/calendar/calendar.hpp"
#include "deskctl/error/error.hpp"
#include "deskctl/message/times_messages.hpp"

namespace deskctl {
namespace {

using date::days;

// The Gregorian calendar repeats itself after this many days, weekdays included.
constexpr days four_hundred_years{146'097};

constexpr LocalDay first_day{date::year{1} / 1 / 1};
constexpr LocalDay last_day{date::year{9999} / 12 / 31};

/// The open pieces of one local day; each may be empty.
class DayPieces {
 public:
  DayPieces(const Calendar& calendar, LocalDay day)
      : zone_(calendar.zone), day_(day), hours_(calendar.hours_on(day)) {
    const DayHours& yesterday = calendar.hours_on(day - days{1});
    if (!yesterday.empty())
      left_over_ = std::clamp(yesterday.back().end - day_length, Seconds{0}, day_length);
  }

  std::size_t size() const { return hours_.size() + 1; }
  bool closed() const { return hours_.empty() && left_over_ == Seconds{0}; }
  Hours local(std::size_t i) const {
    if (i == 0) return {Seconds{0}, left_over_};
    return {std::max(hours_[i - 1].begin, left_over_), std::min(hours_[i - 1].end, day_length)};
  }
  // An opening that the clocks show twice means the first time, a closing the second.
  Instant begin(const Hours& hours) const { return zone_.meaning(day_ + hours.begin).first; }
  Instant end(const Hours& hours) const { return zone_.meaning(day_ + hours.end).second; }

 private:
  const Zone& zone_;
  LocalDay day_;
  const DayHours& hours_;
  Seconds left_over_{0};
};

// The steps of a walk, kept only if asked for.
class Trace {
 public:
  explicit Trace(Detail detail) : wanted_(detail == Detail::reasons) {}

  void open(LocalDay day, Instant begin, Instant end) {
    if (wanted_ && begin < end) add({DeadlineStep::Kind::open, day, begin, end});
  }
  void counted(LocalDay day, const Calendar& calendar) {
    if (!wanted_) return;
    const Instant end = calendar.end_of(day);
    add({DeadlineStep::Kind::counted, day, end, end});
  }
  void passed_over(LocalDay day) {
    if (wanted_) add({DeadlineStep::Kind::passed_over, day, {}, {}});
  }
  std::vector<DeadlineStep> take() && { return std::move(steps_); }

 private:
  void add(const DeadlineStep& step) { steps_.push_back(step); }

  bool wanted_;
  std::vector<DeadlineStep> steps_;
};

// Walks begin a day early, because the clocks may go back over midnight into the day before.

// The instant at which `amount` has passed; nothing if less than that is open before `last`.
std::optional<Instant> forwards(const Calendar& calendar, Instant start, Seconds amount,
                                Trace& trace) {
  const LocalDay first = calendar.zone.day(start) - days{1};
  const LocalDay last = std::min(first + four_hundred_years, last_day);
  Instant cursor = start;
  for (LocalDay day = first; day <= last; day += days{1}) {
    const DayPieces pieces(calendar, day);
    if (pieces.closed() && day > first) trace.passed_over(day);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Hours hours = pieces.local(i);
      if (hours.end <= hours.begin) continue;
      const Instant begin = std::max(pieces.begin(hours), cursor);
      const Instant end = pieces.end(hours);
      if (end <= begin) continue;
      trace.open(day, begin, std::min(end, begin + amount));
      if (amount <= end - begin) return begin + amount;
      amount -= end - begin;
      cursor = end;
    }
  }
  return std::nullopt;
}

// The mirror image, for a positive `amount`.
std::optional<Instant> backwards(const Calendar& calendar, Instant start, Seconds amount,
                                 Trace& trace) {
  const LocalDay last = calendar.zone.day(start) + days{1};
  const LocalDay first = std::max(last - four_hundred_years, first_day);
  Instant cursor = start;
  for (LocalDay day = last; day >= first; day -= days{1}) {
    const DayPieces pieces(calendar, day);
    if (pieces.closed() && day < last) trace.passed_over(day);
    for (std::size_t i = pieces.size(); i-- > 0;) {
      const Hours hours = pieces.local(i);
      if (hours.end <= hours.begin) continue;
      const Instant begin = pieces.begin(hours);
      const Instant end = std::min(pieces.end(hours), cursor);
      if (end <= begin) continue;
      trace.open(day, std::max(begin, end - amount), end);
      if (amount <= end - begin) return end - amount;
      amount -= end - begin;
      cursor = begin;
    }
  }
  return std::nullopt;
}

// Open time then equals elapsed time, so even a long span needs no walk.
bool always_open(const Calendar& calendar) {
  if (!calendar.closed.empty() || !calendar.special.empty() || !calendar.from.empty() ||
      calendar.holidays != nullptr)
    return false;
  return std::all_of(calendar.week.begin(), calendar.week.end(), [](const DayHours& hours) {
    return hours.size() == 1 && hours[0].begin == Seconds{0} && hours[0].end >= day_length;
  });
}

[[noreturn]] void refuse_too_little(const Calendar& calendar, const Span& within) {
  if (!calendar.ever_opens()) {
    refuse(Exit::config, message::calendar_never_opens, {calendar.name},
           Said{message::hint_calendar_hours, {}});
  }
  refuse(Exit::config, message::calendar_too_little_time, {calendar.name, format_span(within)},
         Said{message::hint_calendar_more_hours, {}});
}

bool knows_all(const Calendar& calendar, LocalDay first, LocalDay last) {
  if (calendar.holidays == nullptr) return true;
  if (last < first) std::swap(first, last);
  const date::year final_year = date::year_month_day{last}.year();
  for (date::year year = date::year_month_day{first}.year(); year <= final_year; ++year)
    if (!calendar.knows(LocalDay{year / 1 / 1})) return false;
  return true;
}

Deadline open_time_deadline(const Calendar& calendar, Instant start, const Span& within,
                            Detail detail, bool zero_is_before = false) {
  constexpr Seconds most = four_hundred_years;
  if (within.open < -most || most < within.open || !calendar.ever_opens())
    refuse_too_little(calendar, within);
  std::optional<Instant> due;
  Trace trace(detail);
  if (always_open(calendar)) {
    due = start + within.open;
    if (detail == Detail::answer && earliest <= *due && *due <= latest) return {*due, false, {}};
    trace.open(calendar.zone.day(start), std::min(start, *due), std::max(start, *due));
  } else if (within.open < Seconds{0} || (within.open == Seconds{0} && zero_is_before)) {
    due = backwards(calendar, start, -within.open, trace);
  } else {
    due = forwards(calendar, start, within.open, trace);
  }
  if (!due || *due < earliest || latest < *due) refuse_too_little(calendar, within);
  // A closing at midnight does not reach into the next day, nor the next year.
  const Seconds back{within.open > Seconds{0} && *due > start ? 1 : 0};
  const Zone& zone = calendar.zone;
  const bool known =
      calendar.holidays == nullptr || knows_all(calendar, zone.day(start), zone.day(*due - back));
  return {*due, !known, std::move(trace).take()};
}

// The `count`th day after `start` on which the calendar opens.
std::optional<LocalDay> count_working_days(const Calendar& calendar, LocalDay start, int count,
                                           Trace& trace) {
  const days step{count < 0 ? -1 : 1};
  const LocalDay last = start + four_hundred_years * step.count();
  LocalDay day = start;
  for (int left = std::abs(count); left > 0;) {
    if (day == last) return std::nullopt;
    day += step;
    if (calendar.opens_on(day)) {
      --left;
      trace.counted(day, calendar);
    } else {
      trace.passed_over(day);
    }
  }
  return day;
}

Deadline day_deadline(const Calendar& calendar, Instant start, const Span& within, Detail detail) {
  const bool working = within.kind == Span::Kind::working_days;
  const days count{within.days};
  if (count < -four_hundred_years || four_hundred_years < count)
    refuse_too_little(calendar, within);
  if (working && !calendar.ever_opens()) refuse_too_little(calendar, within);
  const LocalDay from = calendar.zone.day(start);
  std::optional<LocalDay> day = from + count;
  const days step{count < days{0} ? -1 : 1};
  Trace trace(detail);
  if (working) day = count_working_days(calendar, from, within.days, trace);
  if (!day || *day < first_day || last_day < *day) refuse_too_little(calendar, within);
  if (!working && detail == Detail::reasons)
    for (LocalDay one = from; one != *day;) {
      one += step;
      trace.counted(one, calendar);
    }
  // Working days need data for every day but the start's own; other days only for the due day's
  // closing, unless day_end sets it.
  const bool known = working && count != days{0}
                         ? knows_all(calendar, from + step, *day)
                         : calendar.usual_on(*day).day_end || calendar.knows(*day);
  return {calendar.end_of(*day), !known, std::move(trace).take()};
}

}  // namespace

Deadline deadline(const Calendar& calendar, Instant start, const Span& within, Detail detail) {
  if (within.kind == Span::Kind::open_time)
    return open_time_deadline(calendar, start, within, detail);
  return day_deadline(calendar, start, within, detail);
}

Deadline begin_before(const Calendar& calendar, Instant end, Seconds open) {
  return open_time_deadline(calendar, end, {Span::Kind::open_time, -open, 0}, Detail::answer, true);
}

Seconds open_between(const Calendar& calendar, Instant start, Instant end) {
  if (end <= start) return Seconds{0};
  if (always_open(calendar)) return end - start;
  const LocalDay last = calendar.zone.day(end) + days{1};
  Seconds total{0};
  Instant cursor = start;
  for (LocalDay day = calendar.zone.day(start) - days{1}; day <= last; day += days{1}) {
    const DayPieces pieces(calendar, day);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const Hours hours = pieces.local(i);
      if (hours.end <= hours.begin) continue;
      const Instant begin = std::max(pieces.begin(hours), cursor);
      const Instant close = std::min(pieces.end(hours), end);
      if (close <= begin) continue;
      total += close - begin;
      cursor = close;
    }
  }
  return total;
}

Instant next_open(const Calendar& calendar, Instant instant) {
  return deadline(calendar, instant, Span{}).due;
}

}  // namespace deskctl
