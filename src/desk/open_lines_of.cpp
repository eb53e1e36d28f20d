#include "desk/open_lines_of.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "desk/desk.hpp"
#include "desk/lines_with.hpp"
#include "deskctl/report/settled.hpp"
#include "deskctl/time/typed.hpp"
#include "request/first_pass.hpp"

namespace deskctl {
namespace {

// The numbers of the lines that are kept; nothing if the file takes a closer look.
std::optional<std::vector<int>> kept_lines(const SourceText& file, Instant over_by) {
  FirstPass pass(over_by, is_over);
  std::set<RequestId> named;
  auto kept = pass.thin(file, named);
  if (!kept) return std::nullopt;
  return std::move(kept->line_numbers);
}

void add_line(std::vector<OpenLines::Run>& runs, const OpenLines::Run& line) {
  const bool goes_on = !runs.empty() && runs.back().begin + runs.back().size == line.begin &&
                       runs.back().is_over == line.is_over;
  goes_on ? void(runs.back().size += line.size) : runs.push_back(line);
}

}  // namespace

OpenLines open_lines_of(const JournalFile& file, std::string_view bytes, const Month& month,
                        const Journal& journal, const Zone& zone) {
  const auto first = date::year{month.year} / static_cast<int>(month.month) / 1;
  OpenLines lines;
  lines.carried_from = start_of_day(LocalDay{first + date::months{1}}, zone) - Seconds{1};
  lines.over_by = lines.carried_from;
  for (const Event& event : journal.events) {
    lines.over_by = std::max({lines.over_by, event.recorded, event.at});
    for (const auto& agreed : {event.received(), event.appointment(), event.deadline()})
      if (agreed) lines.over_by = std::max(lines.over_by, *agreed);
  }
  const SourceText sealed{file.name, std::string(bytes)};
  const auto carried = kept_lines(sealed, lines.carried_from);
  const auto open = kept_lines(sealed, lines.over_by);
  const std::size_t header = bytes.find('\n') + 1;
  if (!carried || !open) {
    if (header < bytes.size()) lines.runs.push_back({header, bytes.size() - header, 2, false});
    return lines;
  }
  std::uint64_t begin = header;
  int number = 1;
  for (const int line : *carried) {
    for (++number; number < line; ++number) begin = bytes.find('\n', begin) + 1;
    const std::uint64_t end = bytes.find('\n', begin) + 1;
    const bool is_over = !std::binary_search(open->begin(), open->end(), line);
    add_line(lines.runs, {begin, end - begin, line, is_over});
    begin = end;
  }
  return lines;
}

std::vector<OpenLines::Repeated> repeated_lines_of(
    const Month& month, const Journal& journal, const Folder& folder,
    const std::map<std::string, std::vector<Seal>>& seals) {
  std::map<std::string, std::set<RequestId>> by_file;
  for (const Event& event : journal.events)
    if (const auto first = RequestId::parse(event.field(Column::same_as));
        first && first->month() < month)
      by_file[ledger_book().file_name(first->month(), first->code)].insert(*first);
  std::vector<OpenLines::Repeated> repeated;
  for (const auto& [path, ids] : by_file) {
    const std::string name = sealed_name(path);
    const auto of_file = seals.find(name);
    const auto file = folder.parts(path);
    if (of_file == seals.end() || !file) continue;
    const auto noted = std::find_if(of_file->second.rbegin(), of_file->second.rend(),
                                    [](const Seal& seal) { return !seal.open_lines.empty(); });
    if (noted == of_file->second.rend()) continue;
    std::vector<OpenLines::Run> runs = lines_with(*file, noted->bytes, ids);
    put_in_order(runs);
    repeated.push_back({name, noted->sha256.substr(0, OpenLines::sha256_digits), std::move(runs)});
  }
  return repeated;
}

}  // namespace deskctl
