#include "deskctl/calendar/holiday_import.hpp"

#include <algorithm>

#include "calendar/holiday_entries.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

Problem warning(const std::string& file, Said what, std::optional<Said> hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file;
  return problem;
}

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

std::optional<HolidayEntries> read_entries(const std::string& text, std::string_view content,
                                           const EventReader& events, TextProblems& problems) {
  constexpr std::string_view calendar = "begin:vcalendar";
  const std::string_view begin =
      content.substr(std::min(content.find_first_not_of(" \t\r\n"), content.size()));
  if (begin.starts_with('{') || begin.starts_with('[')) return read_holiday_json(text, problems);
  if (folded(begin.substr(0, calendar.size())) == calendar)
    return read_holiday_ics(text, events, problems);
  if (!may_be_list(problems)) return std::nullopt;
  const std::string_view header = content.substr(0, content.find_first_of("\r\n"));
  return header == holidays_header ? read_holiday_csv(text, problems)
                                   : read_holiday_list(text, problems);
}

// Chinese files of other systems are often GB18030 or UTF-16: said once, with the way to convert.
void check_encoding(const std::string& text, TextProblems& problems) {
  const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
                     text.find('\0') != std::string::npos;
  const char* encoding = utf16 ? "UTF-16" : "GB18030";
  std::size_t at = 0;
  if (!utf16) {
    while (at < text.size()) {
      const Character character = first_character(std::string_view(text).substr(at));
      if (character.code < 0) break;
      at += character.length;
    }
    if (at == text.size()) return;
  }
  const std::string file =
      problems.file() == standard_input ? "" : ' ' + printable(problems.file());
  // Without the line: it would be garbled.
  Problem problem = warning(problems.file(), {message::import_encoding, {}},
                            Said{message::hint_import_encoding, {encoding, file}});
  problem.line = problems.line_at(at);
  problem.column = static_cast<int>(at - problems.start_of(problem.line)) + 1;
  throw Refused(Exit::usage, std::move(problem));
}

/// Puts entries into a table. A day may belong to two holidays at once, but cannot be both off and
/// a working day.
class Collecting {
 public:
  Collecting(HolidayImport& import, TextProblems& problems, bool once)
      : import_(import), problems_(problems), once_(once) {}

  void add(const HolidayEntry& entry) {
    const auto [place, is_new] = places_.emplace(entry.day, entry.offset);
    if (is_new) return import_.table.add(entry.day, entry.off, entry.name);
    const std::string line = std::to_string(problems_.line_at(place->second));
    auto& days = entry.off ? import_.table.off : import_.table.working;
    const auto same = days.find(entry.day);
    if (same == days.end())
      return problems_.add_at(entry.offset,
                              {message::import_off_and_work, {format_day(entry.day), line}},
                              Said{message::hint_import_off_and_work, {}});
    std::string& name = same->second;
    if (name == entry.name) return warn_of_repeated(entry.day, entry.offset);
    if (once_)
      return problems_.add_at(entry.offset, {message::import_twice, {format_day(entry.day), line}},
                              Said{message::hint_import_off_and_work, {}});
    if (name.find(entry.name) != std::string::npos) return;
    name = holiday_name(name + (name.empty() ? "" : "、") + entry.name, entry.offset, problems_);
  }

  bool empty() const { return places_.empty(); }

 private:
  // Once for the file: a feed may have every day twice.
  void warn_of_repeated(LocalDay day, std::size_t offset) {
    if (warned_) return;
    warned_ = true;
    Problem problem = warning(problems_.file(), {message::import_repeated, {format_day(day)}},
                              Said{message::hint_import_off_and_work, {}});
    problem.line = problems_.line_at(offset);
    import_.warnings.push_back(std::move(problem));
  }

  HolidayImport& import_;
  TextProblems& problems_;
  bool once_;
  bool warned_ = false;
  std::map<LocalDay, std::size_t> places_;
};

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

// Said, because the day may be one of the notice's.
void warn_of_turned(HolidayUpdate& update, const std::string& file, LocalDay day, bool is_off) {
  const HolidayTable& before = update.before;
  if (!(is_off ? before.working : before.off).contains(day)) return;
  const Message what = is_off ? message::import_turned_off : message::import_turned_work;
  update.warnings.push_back(
      warning(file, {what, {format_day(day)}}, Said{message::hint_import_turned, {}}));
}

// Whether a day is known as such, under whatever name.
bool is_known(const HolidayTable& table, LocalDay day, bool is_off) {
  return (is_off ? table.off : table.working).contains(day);
}

void add_day(HolidayTable& file, LocalDay day, bool is_off, const std::string& name) {
  (is_off ? file.working : file.off).erase(day);
  if (name.empty() && is_known(file, day, is_off)) return;
  file.add(day, is_off, name);
}

// A year that is not imported has December days of the year after it; those of a year that is not
// known are left out.
bool takes_year(HolidayUpdate& update, const HolidayImport& import, LocalDay day) {
  const int year = year_of(day);
  if (import.table.years.contains(year)) return true;
  if (!update.before.years.contains(year)) {
    update.warnings.push_back(
        warning("", {message::import_december_unknown, {format_day(day), std::to_string(year)}},
                Said{message::hint_import_december_unknown, {std::to_string(year)}}));
    return false;
  }
  if (!update.file.years.contains(year)) keep_year(update.file, update.before, year);
  return true;
}

// Days of the imported years that were known and are not in the import.
HolidayTable kept_days(const HolidayTable& before, const HolidayTable& after,
                       const HolidayTable& import) {
  HolidayTable kept;
  for (const bool is_off : {true, false})
    for (const auto& [day, name] : is_off ? before.off : before.working)
      if (import.years.contains(year_of(day)) && !import.off.contains(day) &&
          !import.working.contains(day) && is_known(after, day, is_off))
        kept.add(day, is_off, name);
  return kept;
}

// A year as it is known afterwards.
void warn_of_few_days(HolidayUpdate& update, const HolidayImport& import) {
  constexpr int fewest = 5;
  for (const HolidayYear& year : update.years)
    if (year.off < fewest && import.table.years.contains(year.year))
      update.warnings.push_back(warning(
          import.file,
          {message::import_incomplete, {std::to_string(year.year), std::to_string(year.off)}},
          Said{message::hint_import_incomplete, {}}));
}

// The file, because what is known otherwise says nothing for it.
void warn_of_no_make_up_days(HolidayUpdate& update, const HolidayImport& import) {
  for (const HolidayYear& year : compare_years(import.table.years, {}, import.table))
    if (year.off > 0 && year.work == 0 && import.table.years.contains(year.year))
      update.warnings.push_back(warning(import.file,
                                        {message::import_no_make_up, {std::to_string(year.year)}},
                                        Said{message::hint_import_no_make_up, {}}));
}

}  // namespace

HolidayImport read_holiday_import(const std::string& text, const std::string& file,
                                  const EventReader& events) {
  TextProblems problems(file, text);
  if (text.size() > most_holiday_bytes)
    problems.add(0, 0, {message::holidays_too_large, {}}, Said{message::hint_import_too_large, {}});
  problems.throw_if_any(Exit::usage);
  check_encoding(text, problems);
  const std::string_view content =
      std::string_view(text).substr(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  auto entries = read_entries(text, content, events, problems);
  if (!entries) {  // it may be any file, so none of its lines is shown
    Problem problem =
        warning(file, {message::import_unknown_form, {}}, Said{message::hint_import_forms, {}});
    problem.line = problem.column = 1;
    throw Refused(Exit::usage, std::move(problem));
  }

  HolidayImport import;
  import.file = file;
  import.warnings = std::move(entries->warnings);
  Collecting collecting(import, problems, entries->once);
  for (const HolidayEntry& entry : entries->days) collecting.add(entry);
  problems.throw_if_any(Exit::usage);
  if (collecting.empty())
    problems.add(0, 0, {message::import_no_days, {}}, Said{message::hint_import_forms, {}});
  problems.throw_if_any(Exit::usage);

  import.table.years = whole_years(import.table);
  return import;
}

HolidayUpdate update_holidays(const HolidayTable& built_in, const HolidayTable& file,
                              const HolidayImport& import, KnownDays known) {
  HolidayUpdate update;
  update.before = with_years_of(built_in, file);
  update.file = file;
  for (const int year : import.table.years)
    keep_year(update.file, known == KnownDays::stay ? update.before : HolidayTable{}, year);
  for (const bool is_off : {true, false})
    for (const auto& [day, name] : is_off ? import.table.off : import.table.working)
      if (takes_year(update, import, day)) {
        warn_of_turned(update, import.file, day, is_off);
        add_day(update.file, day, is_off, name);
      }
  update.after = with_years_of(built_in, update.file);
  update.kept = kept_days(update.before, update.after, import.table);
  update.years = compare_years(import.table.years, update.before, update.after);
  for (HolidayYear& year : update.years)
    for (const auto* days : {&update.kept.off, &update.kept.working})
      year.kept += static_cast<int>(std::count_if(days->begin(), days->end(), [&](const auto& one) {
        return year_of(one.first) == year.year;
      }));
  warn_of_few_days(update, import);
  if (!built_in.working.empty()) warn_of_no_make_up_days(update, import);
  return update;
}

}  // namespace deskctl
