#include "deskctl/calendar/holidays.hpp"

#include <algorithm>

#include "calendar/holiday_entries.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/text/csv.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;

/// A holidays file, line by line.
class HolidaysReading {
 public:
  HolidaysReading(const std::string& text, const std::string& file) : problems_(file, text) {}

  HolidayTable read(std::size_t size) {
    if (size > most_holiday_bytes)
      problems_.add(0, 0, {message::holidays_too_large, {}},
                    Said{message::hint_holidays_too_large, {}});
    else
      read_lines();
    problems_.throw_if_any(Exit::config);
    return std::move(table_);
  }

 private:
  void read_lines() {
    // An editor of another system changes every line, so this is reported once.
    const bool crlf = problems_.line(1).ends_with('\r');
    if (crlf)
      problems_.add(1, static_cast<int>(problems_.line(1).size()), {message::holidays_crlf, {}},
                    Said{message::hint_holidays_crlf, {}});
    for (int number = 1; number <= problems_.line_count(); ++number) {
      std::string_view line = problems_.line(number);
      if (crlf && line.ends_with('\r')) line.remove_suffix(1);
      if (number == 1)
        read_header(line);
      else
        read_line(line, number);
    }
  }

  void read_header(std::string_view line) {
    if (line == holidays_header) return;
    problems_.add(1, 1, {message::holidays_header_differs, {}},
                  Said{message::hint_holidays_header, {std::string(holidays_header)}});
  }

  void read_line(std::string_view line, int number) {
    const auto entry = holiday_line(line, problems_.start_of(number), problems_);
    if (!entry || !in_order(entry->day, number)) return;
    table_.add(entry->day, entry->off, entry->name);
    table_.years.insert(year_of(entry->day));
  }

  bool in_order(LocalDay day, int number) {
    if (last_ && day <= *last_) {
      problems_.add(number, 1,
                    {day == *last_ ? message::holidays_twice : message::holidays_unsorted,
                     {format_day(day), format_day(*last_)}},
                    Said{message::hint_holidays_order, {}});
      return false;
    }
    last_ = day;
    return true;
  }

  TextProblems problems_;
  HolidayTable table_;
  std::optional<LocalDay> last_;
};

void take_year(std::map<LocalDay, std::string>& days, const std::map<LocalDay, std::string>& newer,
               int year) {
  const LocalDay first{date::year{year} / 1 / 1};
  const LocalDay next{date::year{year + 1} / 1 / 1};
  days.erase(days.lower_bound(first), days.lower_bound(next));
  days.insert(newer.lower_bound(first), newer.lower_bound(next));
}

std::string entry_on(const HolidayTable& table, LocalDay day) {
  for (const auto& [days, kind] : {std::pair(&table.working, "work"), std::pair(&table.off, "off")})
    if (const auto found = days->find(day); found != days->end())
      return found->second.empty() ? kind : kind + (' ' + found->second);
  return "";
}

std::set<LocalDay> days_of(const HolidayTable& one, const HolidayTable& other) {
  std::set<LocalDay> days;
  for (const HolidayTable* table : {&one, &other})
    for (const auto* some : {&table->off, &table->working})
      for (const auto& [day, name] : *some) days.insert(day);
  return days;
}

}  // namespace

void HolidayTable::add(LocalDay day, bool is_off, std::string name) {
  (is_off ? off : working).insert_or_assign(day, std::move(name));
}

const HolidayTables& built_in_holidays() {
  static const HolidayTables tables{{"cn", china_holidays()}};
  return tables;
}

HolidayTable with_years_of(HolidayTable table, const HolidayTable& newer) {
  for (const int year : newer.years) {
    take_year(table.off, newer.off, year);
    take_year(table.working, newer.working, year);
    table.years.insert(year);
  }
  return table;
}

HolidayTable merged(HolidayTable first, const HolidayTable& second) {
  first.off.insert(second.off.begin(), second.off.end());
  first.working.insert(second.working.begin(), second.working.end());
  std::erase_if(first.years, [&](int year) { return !second.years.contains(year); });
  return first;
}

bool is_holidays_name(std::string_view name) {
  constexpr std::size_t longest = 32;
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-_";
  return !name.empty() && name.size() <= longest &&
         name.find_first_not_of(letters) == std::string_view::npos;
}

HolidayTable parse_holidays(const std::string& text, const std::string& file) {
  return HolidaysReading(text, file).read(text.size());
}

std::string format_holidays(const HolidayTable& table) {
  std::map<LocalDay, std::string> lines;
  for (const auto& [days, kind] : {std::pair(&table.off, "off"), std::pair(&table.working, "work")})
    for (const auto& [day, name] : *days)
      lines[day] = format_day(day) + ',' + kind + ',' + csv_field(name) + '\n';
  std::string out(holidays_header);
  out += '\n';
  for (const auto& [day, line] : lines) out += line;
  return out;
}

std::vector<HolidayDifference> differences(const HolidayTable& before, const HolidayTable& after) {
  std::vector<HolidayDifference> out;
  for (const LocalDay day : days_of(before, after)) {
    HolidayDifference one{day, entry_on(before, day), entry_on(after, day)};
    if (one.before != one.after) out.push_back(std::move(one));
  }
  return out;
}

std::vector<HolidayYear> compare_years(const std::set<int>& years, const HolidayTable& before,
                                       const HolidayTable& after) {
  std::map<int, HolidayYear> by_year;
  for (const int year : years) by_year[year].year = year;
  for (const HolidayDifference& one : differences(before, after)) {
    HolidayYear& year = by_year[year_of(one.day)];
    year.year = year_of(one.day);
    year.added += one.before.empty();
    year.removed += one.after.empty();
    year.changed += !one.before.empty() && !one.after.empty();
  }
  for (const auto& [days, what] :
       {std::pair(&after.off, &HolidayYear::off), std::pair(&after.working, &HolidayYear::work)})
    for (const auto& [day, name] : *days)
      if (const auto found = by_year.find(year_of(day)); found != by_year.end())
        ++(found->second.*what);
  std::vector<HolidayYear> out;
  for (const auto& [number, year] : by_year) out.push_back(year);
  return out;
}

}  // namespace deskctl
