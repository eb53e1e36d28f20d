#include "deskctl/calendar/holiday_import.hpp"

#include <algorithm>

#include "calendar/holiday_entries.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"
#include "time/folded.hpp"

namespace deskctl {
namespace {

Problem warning(const std::string& file, Said what, std::optional<Said> hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file;
  return problem;
}

using Reader = HolidayEntries (*)(const std::string& text, TextProblems& problems);

// A list has a line that begins with a digit. A file without one, such as a saved web page, is
// rejected as a whole, because otherwise each of its lines would be a problem.
bool may_be_list(const TextProblems& lines) {
  for (int number = 1; number <= lines.line_count(); ++number) {
    const std::string_view line = lines.line(number);
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin != std::string_view::npos && is_digit(line[begin])) return true;
  }
  return false;
}

Reader reader_for(std::string_view text, const TextProblems& lines) {
  constexpr std::string_view calendar = "begin:vcalendar";
  const std::string_view begin =
      text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (begin.starts_with('{') || begin.starts_with('[')) return read_holiday_json;
  if (folded(begin.substr(0, calendar.size())) == calendar) return read_holiday_ics;
  return may_be_list(lines) ? read_holiday_list : nullptr;
}

// A day may belong to two holidays at once, but cannot be both off and a working day.
void add(HolidayTable& table, std::map<LocalDay, std::size_t>& places, const HolidayEntry& entry,
         TextProblems& problems) {
  const auto [place, is_new] = places.emplace(entry.day, entry.offset);
  if (is_new) return table.add(entry.day, entry.off, entry.name);
  auto& days = entry.off ? table.off : table.working;
  const auto same = days.find(entry.day);
  if (same == days.end())
    return problems.add_at(
        entry.offset,
        {message::import_off_and_work,
         {format_day(entry.day), std::to_string(problems.line_at(place->second))}},
        Said{message::hint_import_off_and_work, {}});
  std::string& name = same->second;
  if (name.find(entry.name) != std::string::npos) return;
  name = holiday_name(name + (name.empty() ? "" : "、") + entry.name, entry.offset, problems);
}

// The years of which the table has more than the December days that the next year's notice swaps.
std::set<int> whole_years(const HolidayTable& table) {
  std::set<int> all, whole;
  for (const auto* days : {&table.off, &table.working})
    for (const auto& [day, name] : *days) {
      all.insert(year_of(day));
      if (date::year_month_day{day}.month() != date::December) whole.insert(year_of(day));
    }
  for (const int year : all)
    if (!all.contains(year + 1)) whole.insert(year);
  return whole;
}

void keep_year(HolidayTable& table, const HolidayTable& known, int year) {
  HolidayTable only;
  only.years.insert(year);
  for (const auto& [day, name] : known.off)
    if (year_of(day) == year) only.off.emplace(day, name);
  for (const auto& [day, name] : known.working)
    if (year_of(day) == year) only.working.emplace(day, name);
  table = with_years_of(std::move(table), only);
}

// Adds the December days before an imported year to the known days of their own year.
void add_decembers(HolidayUpdate& update, const HolidayImport& import, const HolidayTable& known) {
  for (const auto& [days, is_off] :
       {std::pair(&import.table.off, true), std::pair(&import.table.working, false)})
    for (const auto& [day, name] : *days) {
      const int year = year_of(day);
      if (import.table.years.contains(year)) continue;
      if (!known.years.contains(year)) {
        update.warnings.push_back(
            warning("", {message::import_december_unknown, {format_day(day), std::to_string(year)}},
                    Said{message::hint_import_december_unknown, {std::to_string(year)}}));
        continue;
      }
      if (!update.file.years.contains(year)) keep_year(update.file, known, year);
      (is_off ? update.file.working : update.file.off).erase(day);
      update.file.add(day, is_off, name);
    }
}

}  // namespace

HolidayImport read_holiday_import(const std::string& text, const std::string& file) {
  TextProblems problems(file, text);
  if (text.size() > most_holiday_bytes)
    problems.add(0, 0, {message::holidays_too_large, {}}, Said{message::hint_import_too_large, {}});
  problems.throw_if_any(Exit::usage);
  const std::string_view content =
      std::string_view(text).substr(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  const Reader reader = reader_for(content, problems);
  if (reader == nullptr) {  // it may be any file, so none of its lines is shown
    Problem problem =
        warning(file, {message::import_unknown_form, {}}, Said{message::hint_import_forms, {}});
    problem.line = problem.column = 1;
    throw Refused(Exit::usage, std::move(problem));
  }

  HolidayEntries entries = reader(text, problems);
  HolidayImport import;
  import.warnings = std::move(entries.warnings);
  std::map<LocalDay, std::size_t> places;
  for (const HolidayEntry& entry : entries.days) add(import.table, places, entry, problems);
  problems.throw_if_any(Exit::usage);
  if (places.empty())
    problems.add(0, 0, {message::import_no_days, {}}, Said{message::hint_import_forms, {}});
  problems.throw_if_any(Exit::usage);

  import.table.years = whole_years(import.table);
  constexpr int fewest = 5;
  for (const HolidayYear& year : compare_years(import.table.years, {}, import.table))
    if (year.off < fewest && import.table.years.contains(year.year))
      import.warnings.push_back(warning(file,
                                        {message::import_incomplete,
                                         { std::to_string(year.year),
                                           std::to_string(year.off) }},
                                        Said{message::hint_import_incomplete, {}}));
  return import;
}

HolidayUpdate update_holidays(const HolidayTable& built_in, const HolidayTable& file,
                              const HolidayImport& import) {
  HolidayUpdate update;
  update.before = with_years_of(built_in, file);
  update.file = with_years_of(file, import.table);
  add_decembers(update, import, update.before);
  update.after = with_years_of(built_in, update.file);
  update.years = compare_years(import.table.years, update.before, update.after);
  return update;
}

}  // namespace deskctl
