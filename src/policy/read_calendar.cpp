#include "policy/read_calendar.hpp"

#include <algorithm>
#include <array>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/meant.hpp"
#include "policy/read_keys.hpp"
#include "policy/remedy.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;
constexpr std::array weekdays{"sun"sv, "mon"sv, "tue"sv, "wed"sv, "thu"sv, "fri"sv, "sat"sv};

std::optional<std::size_t> weekday_of(std::string_view word) {
  for (std::size_t i = 0; i < weekdays.size(); ++i)
    if (weekdays[i] == word) return i;
  return std::nullopt;
}

class CalendarReading {
 public:
  CalendarReading(Calendar calendar, const ConfigValue& table, const HolidayTables& holidays,
                  ConfigProblems& problems)
      : calendar_(std::move(calendar)),
        reader_(table, problems),
        holidays_(holidays),
        problems_(problems) {}

  Calendar read() {
    const std::size_t before = problems_.count();
    overnight_ = reader_.flag("overnight");
    if (const ConfigValue* hours = reader_.table("hours")) calendar_.week = week_in(*hours);
    for (const ConfigValue* value : reader_.texts("closed")) read_closed(*value);
    if (const ConfigValue* special = reader_.table("special")) read_special(*special);
    read_day_end(reader_, calendar_);
    if (const ConfigValue* zone = reader_.text("time-zone")) read_zone(*zone);
    for (const ConfigValue* value : reader_.texts("holidays")) read_holidays(*value);
    read_make_up(reader_, calendar_);
    if (const ConfigValue* from = reader_.table("from")) read_from(*from);
    reader_.finish();
    if (overnight_ != nullptr && overnight_->flag && !passes_midnight_ &&
        problems_.count() == before)
      problems_.add(*overnight_, {message::config_no_night, {}},
                    Said{message::hint_config_slip_take_out, {}});
    return std::move(calendar_);
  }

 private:
  DayHours hours_in(const std::string& key, const ConfigValue& value) {
    if (value.kind != ConfigValue::Kind::text) {
      problems_.add(value, {message::config_wrong_kind, {excerpt(key)}},
                    Said{message::config_kind_text, {}});
      return {};
    }
    auto hours = parse_hours(value.text);
    if (!hours) {
      const auto meant = hours_meant(value.text);
      problems_.add(value, {message::config_bad_hours, {excerpt(value.text)}},
                    meant ? write_this(quoted(*meant)) : Said{message::hint_config_hours, {}});
    } else if (!hours->empty() && hours->back().end > day_length) {
      passes_midnight_ = true;
      if (nights_meant()) return *hours;
      hours = by_day(std::move(*hours));  // what else is written fits those that are meant
      problems_.add(
          value, {message::config_overnight, {excerpt(value.text)}},
          Said{message::hint_config_overnight, {format_hours(*hours), excerpt(calendar_.name)}});
    }
    return hours.value_or(DayHours{});
  }

  bool nights_meant() const { return overnight_ != nullptr && overnight_->flag; }

  // The hours that are meant if no night is: an afternoon counted from noon (9:00-6:00), else the
  // two ends exchanged.
  static DayHours by_day(DayHours hours) {
    constexpr Seconds noon = std::chrono::hours{12};
    Hours& last = hours.back();
    const Seconds end = last.end - day_length;
    const bool from_noon = end < noon && end + noon > last.begin;
    if (from_noon && (last.begin < noon || hours.size() > 1))
      last.end = end + noon;
    else
      last = {end, last.begin};
    return hours;
  }

  std::array<DayHours, 7> week_in(const ConfigValue& table) {
    std::array<DayHours, 7> week;
    std::array<bool, 7> given{};
    for (const auto& [key, value] : table.members) {
      const std::size_t dash = key.find('-');
      const auto first = weekday_of(std::string_view(key).substr(0, dash));
      const auto last = dash == std::string::npos ? first : weekday_of(key.substr(dash + 1));
      if (!first || !last) {
        problems_.add(value.key_line, value.key_column,
                      {message::config_bad_weekdays, {excerpt(key)}}, weekdays_hint(key));
        continue;
      }
      const DayHours hours = hours_in(key, value);
      // A range may wrap around the week: sat-mon, mon-sun.
      for (std::size_t day = *first;; day = (day + 1) % 7) {
        if (given[day])
          problems_.add(value.key_line, value.key_column,
                        {message::config_weekday_twice, {std::string(weekdays[day])}},
                        Said{message::hint_config_weekday_twice, {}});
        given[day] = true;
        week[day] = hours;
        if (day == *last) break;
      }
    }
    return week;
  }

  // What a day does not change stays as it was before it.
  void read_from(const ConfigValue& table) {
    for (const auto& [key, value] : table.members) {
      const auto day = parse_day(key);
      if (!day) {
        complain_of_date(value.key_line, value.key_column, key);
        continue;
      }
      if (value.kind != ConfigValue::Kind::table) {
        problems_.add(value, {message::config_wrong_kind, {key}},
                      Said{message::config_kind_table, {}});
        continue;
      }
      UsualHours usual = calendar_.usual_on(*day);
      TableReader reader(value, problems_);
      if (const ConfigValue* hours = reader.table("hours")) usual.week = week_in(*hours);
      read_day_end(reader, usual);
      read_make_up(reader, usual);
      reader.finish();
      if (const auto later = calendar_.from.upper_bound(*day); later != calendar_.from.end())
        problems_.add(value.key_line, value.key_column,
                      {message::config_from_order, {key, format_day(later->first)}},
                      Said{message::hint_config_from_order, {}});
      calendar_.from[*day] = std::move(usual);
    }
  }

  static Said weekdays_hint(std::string_view key) {
    const auto meant = weekdays_meant(key);
    return meant ? Said{message::hint_config_write, {*meant}}
                 : Said{message::hint_config_weekdays, {}};
  }

  void complain_of_date(int line, int column, const std::string& text) {
    const auto meant = date_meant(text);
    Said hint{message::hint_config_date, {}};
    if (meant && meant->without_year)
      hint = {message::hint_config_date_year, {meant->text}};
    else if (meant && meant->text != text)
      hint = write_this(quoted(meant->text));
    problems_.add(line, column, {message::config_bad_date, {excerpt(text)}}, std::move(hint));
  }

  void read_closed(const ConfigValue& value) {
    const std::size_t dots = value.text.find("..");
    const auto first = parse_day(std::string_view(value.text).substr(0, dots));
    const auto last = dots == std::string::npos
                          ? first
                          : parse_day(std::string_view(value.text).substr(dots + 2));
    if (!first || !last || *last < *first)
      return complain_of_date(value.line, value.column, value.text);
    const Period period{*first, *last};
    const auto shares_days = [&](const Period& other) {
      return other.first <= period.last && period.first <= other.last;
    };
    const auto& closed = calendar_.closed;
    if (const auto other = std::find_if(closed.begin(), closed.end(), shares_days);
        other != closed.end())
      complain_of_overlap(value, period, *other);
    calendar_.closed.push_back(period);
  }

  void complain_of_overlap(const ConfigValue& value, const Period& period, const Period& other) {
    if (period == other)
      problems_.add(value, {message::config_listed_twice, {value.text}},
                    Said{message::hint_config_slip_take_out, {}});
    else
      problems_.add(value, {message::config_dates_overlap, {format_days(other), value.text}},
                    Said{message::hint_config_dates_overlap, {}});
  }

  static std::string format_days(const Period& period) {
    const std::string first = format_day(period.first);
    return period.first == period.last ? first : first + ".." + format_day(period.last);
  }

  void read_special(const ConfigValue& table) {
    for (const auto& [key, value] : table.members) {
      if (const auto day = parse_day(key))
        calendar_.special[*day] = hours_in(key, value);
      else
        complain_of_date(value.key_line, value.key_column, key);
    }
  }

  void read_day_end(TableReader& reader, UsualHours& usual) {
    const ConfigValue* value = reader.text("day-end");
    if (value == nullptr) return;
    usual.day_end = parse_time_of_day(value->text);
    if (!usual.day_end) {
      const auto meant = time_meant(value->text);
      return problems_.add(
          *value, {message::config_bad_day_end, {excerpt(value->text)}},
          meant ? write_this(quoted(*meant)) : Said{message::hint_config_day_end, {}});
    }
    // A night may end on the morning of a day on which it begins only in the evening.
    const DayHours* earliest = nullptr;
    for (const DayHours& hours : usual.week)
      if (!hours.empty() && (earliest == nullptr || hours.front().begin < earliest->front().begin))
        earliest = &hours;
    if (nights_meant() || earliest == nullptr || *usual.day_end > earliest->front().begin) return;
    problems_.add(
        *value,
        {message::config_day_end_early, {value->text, format_time_of_day(earliest->front().begin)}},
        write_this(quoted(format_time_of_day(earliest->back().end))));
  }

  void read_make_up(TableReader& reader, UsualHours& usual) {
    const ConfigValue* make_up = reader.text("make-up");
    if (make_up == nullptr) return;
    const std::size_t before = problems_.count();
    usual.make_up = hours_in("make-up", *make_up);
    if (problems_.count() == before && reader_.member("holidays") == nullptr)
      problems_.add(*make_up, {message::config_no_effect_without, {"make-up", "holidays"}},
                    Said{message::hint_config_take_out_or_add, {"holidays = [\"cn\"]"}});
  }

  void read_zone(const ConfigValue& value) {
    if (const auto zone = Zone::find(value.text))
      calendar_.zone = *zone;
    else
      add_bad_zone(value, value.text, problems_);
  }

  void read_holidays(const ConfigValue& value) {
    const auto found = holidays_.find(value.text);
    if (found == holidays_.end()) return complain_of_holidays(value);
    if (!calendar_.holidays) {
      calendar_.holidays_line = value.line;
      calendar_.holidays_column = value.column;
    }
    calendar_.holidays = std::make_shared<const HolidayTable>(
        calendar_.holidays ? merged(*calendar_.holidays, found->second) : found->second);
    auto& names = calendar_.holiday_names;
    if (std::find(names.begin(), names.end(), value.text) != names.end())
      problems_.add(value, {message::config_listed_twice, {value.text}},
                    Said{message::hint_config_slip_take_out, {}});
    names.push_back(value.text);
  }

  void complain_of_holidays(const ConfigValue& value) {
    std::vector<std::string_view> names;
    for (const auto& [name, table] : holidays_) names.push_back(name);
    const std::vector<std::string> all(names.begin(), names.end());
    const std::string near = nearest(value.text, names);
    Said hint{message::hint_holidays_import, {joined(all), value.text}};
    if (!is_holidays_name(value.text)) hint = {message::hint_one_of, {joined(all)}};
    if (!near.empty()) hint = {message::hint_did_you_mean, {near}};
    problems_.add(value, {message::holidays_unknown, {excerpt(value.text)}}, std::move(hint));
  }

  Calendar calendar_;
  TableReader reader_;
  const HolidayTables& holidays_;
  ConfigProblems& problems_;
  const ConfigValue* overnight_ = nullptr;
  bool passes_midnight_ = false;
};

}  // namespace

Calendar read_calendar(const std::string& name, const ConfigValue& table, const Zone& desk_zone,
                       const HolidayTables& holidays, ConfigProblems& problems) {
  Calendar calendar;
  calendar.name = name;
  calendar.zone = desk_zone;
  const std::size_t before = problems.count();
  calendar = CalendarReading(std::move(calendar), table, holidays, problems).read();
  // If its hours could not be read, it is unknown whether it ever opens.
  if (problems.count() == before && !calendar.ever_opens())
    problems.add(table, {message::config_never_open, {name}},
                 Said{message::hint_config_never_open, {}});
  return calendar;
}

}  // namespace deskctl
