// A file of the ledger read at once, as it always is, and line by line.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "deskctl/journal/reader.hpp"
#include "journal/line.hpp"

namespace deskctl::test {

inline bool is_same_event(const Event& a, const Event& b) {
  if (a.recorded != b.recorded || a.at != b.at || a.request != b.request || a.kind != b.kind)
    return false;
  for (std::size_t i = 0; i < column_count; ++i)
    if (a.fields[i] != b.fields[i]) return false;
  return true;
}

/// A line that alone says something else than in its file; empty: there is none.
inline std::string fault_of_lines(const std::string& name, std::string_view text) {
  const std::string header = header_line() + '\n';
  if (!text.starts_with(header) || text.find('\0') != std::string_view::npos) return "";
  const Journal journal = read_journal({{name, std::string(text)}});
  std::map<int, const Event*> events;
  for (const Event& event : journal.events) events.emplace(event.line, &event);
  const HeaderReading columns = read_header_line(header_line());
  text.remove_prefix(header.size());
  for (int number = 2; text.find('\n') != std::string_view::npos; ++number) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    CsvReader csv;
    const LineReading alone = read_event_line(line, columns, ledger_book(), csv);
    const auto known = events.find(number);
    const bool is_known = known != events.end();
    // A part of a group is of use only with the others.
    const bool is_right = alone.problems.empty() && (alone.parts == 1 || is_known);
    if (is_right != is_known) return std::to_string(number) + (is_known ? " is" : " is not");
    if (is_known && !is_same_event(*known->second, alone.event))
      return std::to_string(number) + " differs";
  }
  return "";
}

}  // namespace deskctl::test
