#include "policy/senseless.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>

#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/times_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

constexpr long long weeks_of_400_years = 20'871;

bool closes_some_day(const Calendar& calendar) {
  return calendar.closes_on_weekdays() || !calendar.closed.empty() ||
         (calendar.holidays != nullptr && !calendar.holidays->off.empty()) ||
         std::any_of(calendar.special.begin(), calendar.special.end(),
                     [](const auto& day) { return day.second.empty(); });
}

struct Week {
  long long days = 0;  // on which it opens
  Seconds open{0};
};

// The longest of a calendar's weeks; without days if only single days open it.
Week longest_week(const Calendar& calendar) {
  Week longest;
  const auto look_at = [&](const UsualHours& usual) {
    Week week;
    for (const DayHours& day : usual.week) {
      if (!day.empty()) ++week.days;
      for (const Hours& hours : day) week.open += hours.end - hours.begin;
    }
    longest = {std::max(longest.days, week.days), std::max(longest.open, week.open)};
  };
  look_at(calendar);
  for (const auto& [day, usual] : calendar.from) look_at(usual);
  return longest;
}

// Counted generously, so that a time that could be used is never refused: special days and make-up
// days are open all day and more.
bool never_ends(const Span& span, const Calendar* calendar) {
  constexpr Week always{7, date::days{7}};
  const Week week = calendar == nullptr ? always : longest_week(*calendar);
  if (week.days == 0) return false;
  std::size_t more = 0;
  if (calendar != nullptr)
    more = calendar->special.size() +
           (calendar->holidays == nullptr ? 0 : calendar->holidays->working.size());
  const auto more_days = static_cast<long long>(more);
  const long long days = std::abs(static_cast<long long>(span.days));
  switch (span.kind) {
    case Span::Kind::calendar_days:
      return days > weeks_of_400_years * 7;
    case Span::Kind::working_days:
      return days > weeks_of_400_years * week.days + more_days;
    case Span::Kind::open_time:
      return std::abs(span.open.count()) >
             weeks_of_400_years * week.open.count() + more_days * 2 * 86'400;
  }
  return false;
}

bool is_before(const Span& span) {
  return span.open < Seconds{0} || span.days < 0;
}

// Only what was agreed for a time to come can ask for something before it.
bool may_be_before(const Start& from) {
  return from.kind == Start::Kind::appointment || from.kind == Start::Kind::deadline ||
         from.kind == Start::Kind::reply;
}

Said working_days_hint(const Span& span, const std::vector<Calendar>& calendars) {
  const auto found = std::find_if(calendars.begin(), calendars.end(), closes_some_day);
  const std::string name = found == calendars.end() ? "office" : excerpt(found->name);
  return {message::hint_config_working_days,
          {quoted(std::to_string(span.days) + 'd'), "calendar = " + quoted(name)}};
}

}  // namespace

void refuse_senseless_time(const Span& span, const ConfigValue& value, int calendar,
                           const std::vector<Calendar>& calendars, ConfigProblems& problems) {
  const Calendar* in = calendar < 0 ? nullptr : &calendars[static_cast<std::size_t>(calendar)];
  if (span.kind == Span::Kind::working_days && span.days != 0 &&
      (in == nullptr || !closes_some_day(*in)))
    problems.add(value,
                 in == nullptr ? Said{message::config_working_days_nowhere, {excerpt(value.text)}}
                               : Said{message::config_working_days_always,
                                      {excerpt(value.text), excerpt(in->name)}},
                 working_days_hint(span, calendars));
  else if (never_ends(span, in))
    problems.add(value,
                 {message::calendar_too_little_time,
                  {in == nullptr ? "00:00-24:00" : excerpt(in->name), excerpt(value.text)}},
                 Said{message::hint_calendar_more_hours, {}});
}

void refuse_senseless_times(const ClockPolicy& clock, const ConfigValue* after,
                            const std::vector<AllowedTime>& times,
                            const std::vector<Calendar>& calendars, ConfigProblems& problems) {
  std::vector<const ConfigValue*> blamed;  // several rules may share a value
  const auto check = [&](const Rule& rule, const Span& span, const ConfigValue& value) {
    if (std::find(blamed.begin(), blamed.end(), &value) != blamed.end()) return;
    const std::size_t before = problems.count();
    if (is_before(span) && !may_be_before(rule.from))
      problems.add(value, {message::config_before_start, {excerpt(value.text)}},
                   Said{message::hint_config_before_start, {quoted(value.text.substr(1))}});
    else
      refuse_senseless_time(span, value, rule.calendar, calendars, problems);
    if (problems.count() != before) blamed.push_back(&value);
  };
  for (const AllowedTime& time : times) {
    const Rule& rule = clock.rules[time.rule];
    if (clock.after)
      check(rule, *clock.after, *after);
    else if (rule.within)
      check(rule, *rule.within, *time.value);
  }
}

}  // namespace deskctl
