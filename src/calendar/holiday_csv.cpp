// Lines of a holidays file: `2027-01-01,off,元旦`.
#include <array>

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

void complain_of_kind(std::string_view kind, std::size_t offset, TextProblems& problems) {
  constexpr std::array words{"off"sv, "work"sv};
  const std::string near = nearest(kind, words);
  problems.add_at(offset, {message::holidays_kind, {excerpt(kind)}},
                  near.empty() ? Said{message::hint_one_of, {"off, work"}}
                               : Said{message::hint_did_you_mean, {near}});
}

}  // namespace

std::optional<HolidayEntry> holiday_line(std::string_view line, std::size_t start,
                                         TextProblems& problems) {
  CsvReader csv;
  const CsvReader::Line split = csv.split(line);
  const Said form{message::hint_holidays_line, {}};
  if (split.fault.kind != CsvReader::Fault::Kind::none) {
    problems.add_at(start + split.fault.offset, {message::holidays_quotes, {}}, form);
    return std::nullopt;
  }
  if (split.fields.size() != 3) {
    problems.add(problems.line_at(start), 1,
                 {message::holidays_fields, {std::to_string(split.fields.size())}}, form);
    return std::nullopt;
  }
  const auto offset_of = [&](std::size_t field) { return start + split.offsets[field]; };
  const auto day = holiday_date(split.fields[0], offset_of(0), form, problems);
  const std::string_view kind = split.fields[1];
  if (kind != "off" && kind != "work") complain_of_kind(kind, offset_of(1), problems);
  std::string name = holiday_name(split.fields[2], offset_of(2), problems);
  if (!day) return std::nullopt;
  return HolidayEntry{*day, kind == "off", std::move(name), start};
}

HolidayEntries read_holiday_csv(const std::string& text, TextProblems& problems) {
  HolidayEntries out;
  out.once = true;
  for (int number = 2; number <= problems.line_count(); ++number) {
    std::string_view line = problems.line(number);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const auto entry = holiday_line(line, problems.start_of(number), problems);
    if (entry) out.days.push_back(*entry);
  }
  if (!text.ends_with('\n')) out.warnings.push_back(cut_list(problems));
  return out;
}

}  // namespace deskctl
