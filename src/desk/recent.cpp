// Implementation details: a file's lines stand in the order they were recorded, but where a clock
// went back. A line that is below one of a later time says so (`behind=yes`), so one that does not
// is the latest so far. Reading goes back, a block at a time, to such a line from before `since`:
// nothing above it was recorded later.
#include "desk/recent.hpp"

#include <algorithm>
#include <utility>

#include "journal/line.hpp"

namespace deskctl {
namespace {

constexpr std::string_view behind_fact = "behind=yes";
constexpr std::size_t first_block = 64UL * 1024;
constexpr std::size_t growth = 4;

// When a line was recorded, if that is the latest of its file so far.
std::optional<Instant> latest_so_far(std::string_view line) {
  // Of a group, all or nothing is read: it is no place to begin.
  for (const std::string_view fact : {behind_fact, std::string_view("part=")})
    if (line.find(fact) != std::string_view::npos) return std::nullopt;
  if (!sum_is_right(line)) return std::nullopt;
  return parse_rfc3339(line.substr(0, line.find(',')));
}

// Where what `since` asks for begins in the last bytes of a file; nothing if that is further up.
std::optional<std::size_t> beginning_in(std::string_view bytes, Instant since) {
  constexpr std::size_t lines_tried = 32;
  std::size_t begin = bytes.find('\n');  // the first line is not whole
  for (std::size_t i = 0; i < lines_tried && begin != std::string_view::npos; ++i) {
    const std::size_t end = bytes.find('\n', begin + 1);
    if (end == std::string_view::npos) break;
    const auto recorded = latest_so_far(bytes.substr(begin + 1, end - begin - 1));
    if (recorded && *recorded < since) return end + 1;
    begin = end;
  }
  return std::nullopt;
}

std::optional<SourceText> read_end(const Folder& folder, const std::string& name, Instant since) {
  const std::string header = header_line() + '\n';
  const std::optional<std::uint64_t> size = folder.size(name);
  if (!size) return std::nullopt;
  for (std::size_t block = first_block; block + header.size() < *size; block *= growth) {
    const std::size_t from = *size - block;
    const auto bytes = folder.read_part(name, from, block);
    const auto begin = bytes ? beginning_in(*bytes, since) : std::nullopt;
    if (!begin) continue;
    if (folder.read_part(name, 0, header.size()) != header) break;
    return SourceText{name, header + bytes->substr(*begin), from + *begin - header.size()};
  }
  if (auto bytes = folder.read(name)) return SourceText{name, *std::move(bytes)};
  return std::nullopt;
}

bool is_well(const JournalFile& file) {
  return file.obstacles.empty() && file.misplaced.empty() && file.tail.torn_line == 0 &&
         !file.tail.lacks_newline;
}

std::string_view last_line(const JournalFile& file) {
  std::string_view whole = *file.bytes;
  whole = whole.substr(0, whole.rfind('\n'));
  const std::size_t before = whole.rfind('\n');
  return before == std::string_view::npos ? std::string_view() : whole.substr(before + 1);
}

}  // namespace

Journal read_recent(const Folder& folder, const Month& month, Instant since,
                    const RequestChoice& wanted) {
  std::vector<SourceText> texts;
  for (const std::string& name : folder.list("ledger"))
    if (month_of_file(name) == month)
      if (auto text = read_end(folder, ledger_folder + name, since))
        texts.push_back(*std::move(text));
  Journal journal = read_journal(std::move(texts), wanted);
  if (journal.problems.empty() && std::all_of(journal.files.begin(), journal.files.end(), is_well))
    return journal;
  return read_month(folder, month);
}

bool is_behind(const Folder& folder, const JournalFile& file, Instant now) {
  const std::string_view line = last_line(file);
  if (line.empty()) return false;
  if (line.find(behind_fact) == std::string_view::npos) {
    const auto recorded = parse_rfc3339(line.substr(0, line.find(',')));
    return recorded && *recorded > now;
  }
  const auto bytes = folder.read(file.name);
  if (!bytes) return false;
  const Journal journal = read_journal({{file.name, *bytes}});
  return std::any_of(journal.events.begin(), journal.events.end(),
                     [&](const Event& event) { return event.recorded > now; });
}

}  // namespace deskctl
