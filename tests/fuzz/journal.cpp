#include <algorithm>

#include "deskctl/journal/reader.hpp"
#include "journal/line.hpp"
#include "judge.hpp"
#include "support/both_ways.hpp"
#include "support/lines_alone.hpp"

namespace deskctl::fuzz {
namespace {

bool same(const Event& a, const Event& b) {
  const auto plain_fields = [](const Event& event) {
    std::array<std::string, column_count> fields;
    for (std::size_t i = 0; i < column_count; ++i) fields[i] = plain(event.fields[i]);
    for (const Column column : {Column::recorded, Column::at, Column::facts, Column::sum})
      fields[static_cast<std::size_t>(column)].clear();  // compared as what they mean
    return fields;
  };
  return a.recorded == b.recorded && a.at == b.at && a.request == b.request && a.kind == b.kind &&
         a.received() == b.received() && a.appointment() == b.appointment() &&
         a.deadline() == b.deadline() && plain_fields(a) == plain_fields(b) &&
         facts_of(a) == facts_of(b);
}

std::string written(const Event& event) {
  Draft draft;
  draft.kind = event.kind;
  draft.at = event.at;
  for (std::size_t i = 0; i < column_count; ++i) draft.fields[i] = plain(event.fields[i]);
  draft.facts = facts_of(event);
  return format_line(draft, event.request, event.recorded, Zone::utc());
}

/// CRC-32 finds every change of one byte; which byte is changed, the line itself decides.
void check_sum(std::string line) {
  require(sum_is_right(line), "a written line has the right sum");
  const std::size_t at = std::hash<std::string>{}(line) % line.size();
  line[at] = static_cast<char>(line[at] ^ static_cast<char>(1 + line.size() % 255));
  require(!sum_is_right(line), "a changed line has a wrong sum");
}

void check_rewriting(const Journal& journal) {
  std::string text = header_line() + '\n';
  for (const Event& event : journal.events) {
    const std::string line = written(event);
    check_sum(line);
    text += line + '\n';
  }
  const Journal again = journal_in(text);
  require(again.problems.empty() && again.events.size() == journal.events.size() &&
              again.files[0].tail.torn_line == 0,
          "events that were read can be written");
  require(std::equal(again.events.begin(), again.events.end(), journal.events.begin(), same),
          "an event that is written again reads as the same");
}

/// Every line is an event, a problem, the header, or of the torn end.
void check_whole(const Journal& journal, std::string_view text) {
  const Tail& tail = journal.files[0].tail;
  require(tail.whole <= text.size(), "what is whole is part of the file");
  require(
      text.empty() || tail.torn_line > 0 || !journal.problems.empty() || tail.whole == text.size(),
      "a file without problems is whole");
  require_worded(journal.problems);
  require_worded(notes_about(journal.files[0]));
  int before = 1;
  for (const Event& event : journal.events) {
    require(before < event.line, "events are in the order of their lines");
    before = event.line;
  }
}

/// Nothing that comes later changes what was read before, but zeros: those may be a torn end or
/// not.
void check_beginning(const Journal& journal, std::string_view text, std::size_t size) {
  const std::string_view cut = text.substr(0, size);
  if (text.find('\0') != std::string_view::npos) return;
  if (sum_is_right(cut.substr(cut.rfind('\n') + 1))) return;  // lacks but its line end, it seems
  const Journal beginning = journal_in(cut);
  require(beginning.events.size() <= journal.events.size() &&
              std::equal(beginning.events.begin(), beginning.events.end(), journal.events.begin(),
                         same),
          "the beginning of a file reads as it does in the file");
  // A sign of what happened to a damaged file may stand further down.
  require(!journal.problems.empty() || beginning.problems.empty(),
          "the beginning of a file without problems has none");
}

void check_beginnings(const Journal& journal, std::string_view text) {
  const std::size_t cut = std::hash<std::string_view>{}(text) % (text.size() + 1);
  check_beginning(journal, text, cut);
  check_beginning(journal, text, text.substr(0, cut).rfind('\n') + 1);  // whole lines, or nothing
}

}  // namespace

void journal(std::string_view input) {
  const Journal journal = journal_in(input);
  check_whole(journal, input);
  check_rewriting(journal);
  check_beginnings(journal, input);
  // With a header before it more of what is tried gets as far as the first pass.
  for (const std::string& text : {std::string(input), header_line() + '\n' + std::string(input)}) {
    const test::BothWays both = test::read_both_ways("ledger/2026-10.csv", text,
                                                     parse_rfc3339("2026-10-20T00:00:00Z").value());
    require(both.fault.empty(), both.fault.c_str());
    const std::string fault = test::fault_of_lines("ledger/2026-10.csv", text);
    require(fault.empty(), fault.c_str());
  }
}

}  // namespace deskctl::fuzz
