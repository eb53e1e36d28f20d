// A file's lines are in the order of recording, except where a clock went back. A line below a line
// of a later time says so (`behind=yes`), so any other line has the latest time so far. The search
// goes back in doubling steps to such a line from before `since`: no line above it was recorded
// later. From there on, lines of other requests are dropped after a look at the ends of their
// `recorded` and `request` only. The last lines are all kept, because they tell how the file ends.
#include "desk/recent.hpp"

#include <algorithm>
#include <utility>

#include "desk/whole_lines.hpp"
#include "journal/header.hpp"
#include "journal/line.hpp"

namespace deskctl {
namespace {

constexpr std::string_view behind_fact = "behind=yes";

// The time of a line, if it is the latest of its file so far.
std::optional<Instant> latest_so_far(std::string_view line) {
  // A group is read whole or not at all, so reading never begins within one.
  for (const std::string_view fact : {behind_fact, std::string_view("part=")})
    if (line.find(fact) != std::string_view::npos) return std::nullopt;
  if (!sum_is_right(line)) return std::nullopt;
  return parse_rfc3339(line.substr(0, line.find(',')));
}

// The `request` field of a line that begins as this version writes it; else empty.
std::string_view request_on(std::string_view line) {
  constexpr std::size_t recorded = 25;  // 2026-10-03T08:12:00+08:00
  constexpr std::size_t shortest = recorded + 20;
  if (line.size() < shortest || line[4] != '-' || line[10] != 'T' || line[16] != ':' ||
      line[recorded] != ',' || line.ends_with('\r'))
    return {};
  const std::size_t end = line.find(',', recorded + 1);
  return end == std::string_view::npos ? std::string_view()
                                       : line.substr(recorded + 1, end - recorded - 1);
}

// The first line beginning outside of a group in the last bytes of a file; nothing if there is
// none.
std::optional<std::size_t> begin_of_lines(std::string_view bytes) {
  std::size_t begin = bytes.find('\n');
  while (begin != std::string_view::npos && ++begin < bytes.size()) {
    const std::size_t end = bytes.find('\n', begin);
    if (!is_later_part(bytes.substr(begin, end - begin))) return begin;
    begin = end;
  }
  return std::nullopt;
}

// One file, sampled at a few places to decide how much of it is read.
class FileEnd {
 public:
  FileEnd(const Folder& folder, std::string name, std::uint64_t size, Instant since,
          const Book& book)
      : folder_(folder), name_(std::move(name)), size_(size), since_(since), book_(book) {}

  // Nothing if the whole file must be read as it stands.
  std::optional<SourceText> read(const RequestChoice& wanted) const {
    constexpr std::size_t last_bytes = 8UL * 1024;
    const auto header = size_ > shortest ? usual_header() : std::nullopt;
    if (!header) return std::nullopt;
    const auto found = find_beginning();
    if (!found && size_ <= most_read_whole) return std::nullopt;
    const std::size_t begin = found.value_or(header->size());
    const std::size_t last = size_ - last_bytes;
    const auto bytes = folder_.read_part(name_, last, last_bytes);
    const auto last_lines = bytes ? begin_of_lines(*bytes) : std::nullopt;
    if (!last_lines) return std::nullopt;
    SourceText text{name_, *header};
    const std::size_t end = last + *last_lines;
    const auto file = folder_.parts(name_);
    const auto pick = [&](std::string_view line) {
      const std::string_view request = request_on(line);
      if (request.empty() || wanted(request)) text.bytes.append(line) += '\n';
    };
    const bool is_whole = file && each_piece(*file, begin, end, [&](std::string_view lines, auto) {
                            each_line(lines, pick);
                            return true;
                          });
    if (!is_whole) return std::nullopt;
    text.bytes += bytes->substr(*last_lines);
    text.left_out = size_ - text.bytes.size();
    return text;
  }

 private:
  static constexpr std::size_t shortest = 64UL * 1024;           // worth it
  static constexpr std::size_t most_read_whole = 1024UL * 1024;  // so that anything wrong is found

  // The header with its line end, if this version wrote it.
  std::optional<std::string> usual_header() const {
    constexpr std::size_t longest = 4UL * 1024;
    const auto begin = folder_.read_part(name_, 0, longest);
    if (!begin) return std::nullopt;
    const std::string line = begin->substr(0, begin->find('\n'));
    if (book_.header(read_header_line(line, book_).fields) != line) return std::nullopt;
    return line + '\n';
  }

  // The offset from which to read, at most a little too early; nothing if it is near the beginning
  // of the file.
  std::optional<std::size_t> find_beginning() const {
    constexpr std::size_t near_enough = 8UL * 1024;
    std::size_t end = size_;
    for (std::size_t length = shortest; length < size_; length *= 2) {
      std::optional<std::size_t> begin = end_of_older(size_ - length);
      while (begin && *begin + near_enough < end) {
        const std::size_t middle = *begin + (end - *begin) / 2;
        const auto later = end_of_older(middle);
        if (later && *later < end)
          begin = later;
        else
          end = middle;
      }
      if (begin) return begin;
      end = size_ - length;
    }
    return std::nullopt;
  }

  // The end of a line soon after `at` that has the latest time so far and is older than `since`.
  std::optional<std::size_t> end_of_older(std::size_t at) const {
    constexpr std::size_t some_lines = 4UL * 1024;
    const auto bytes = folder_.read_part(name_, at, some_lines);
    if (!bytes) return std::nullopt;
    std::size_t begin = bytes->find('\n');  // `at` may be within a line
    while (begin != std::string::npos) {
      const std::size_t end = bytes->find('\n', begin + 1);
      if (end == std::string::npos) break;
      const auto recorded =
          latest_so_far(std::string_view(*bytes).substr(begin + 1, end - begin - 1));
      if (recorded && *recorded < since_) return at + end + 1;
      begin = end;
    }
    return std::nullopt;
  }

  const Folder& folder_;
  std::string name_;
  std::uint64_t size_;
  Instant since_;
  const Book& book_;
};

std::optional<SourceText> read_end(const Folder& folder, const std::string& name, Instant since,
                                   const RequestChoice& wanted, const Book& book) {
  const std::optional<std::uint64_t> size = folder.size(name);
  if (!size) return std::nullopt;
  if (auto text = FileEnd(folder, name, *size, since, book).read(wanted)) return text;
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
                    const RequestChoice& wanted, const Book& book) {
  std::vector<SourceText> texts;
  for (const std::string& name : files_of(folder, book))
    if (book.month_of(name) == month)
      if (auto text = read_end(folder, book.folder() + name, since, wanted, book))
        texts.push_back(*std::move(text));
  Journal journal = read_journal(std::move(texts), book);
  if (journal.problems.empty() && std::all_of(journal.files.begin(), journal.files.end(), is_well))
    return journal;
  return read_month(folder, month, book);
}

bool is_behind(const Folder& folder, const JournalFile& file, Instant now, const Book& book) {
  const std::string_view line = last_line(file);
  if (line.empty()) return false;
  if (line.find(behind_fact) == std::string_view::npos) {
    const auto recorded = parse_rfc3339(line.substr(0, line.find(',')));
    return recorded && *recorded > now;
  }
  const auto bytes = folder.read(file.name);
  if (!bytes) return false;
  const Journal journal = read_journal({{file.name, *bytes}}, book);
  return std::any_of(journal.events.begin(), journal.events.end(),
                     [&](const Event& event) { return event.recorded > now; });
}

}  // namespace deskctl
