#include "journal/usual_lines.hpp"

#include "journal/header.hpp"
#include "journal/line.hpp"

namespace deskctl {

std::vector<UsualLine> UsualLines::read(std::string_view lines, CsvReader& kept) {
  constexpr std::size_t most_at_once = 16UL * 1024;  // with all found of it, in the nearest cache
  constexpr std::size_t usual_line = 128;
  std::vector<UsualLine> usual;
  usual.reserve(lines.size() / usual_line);
  while (!lines.empty()) {
    const std::size_t whole = lines.rfind('\n', most_at_once) + 1;
    const std::size_t size = whole > 0 ? whole : lines.find('\n') + 1;
    if (whole > 0 && plain_lines_.begin(lines.substr(0, size)))
      while (!plain_lines_.is_at_end()) {
        if (!plain_lines_.read(plain_) || !plain_.same_as.empty() ||
            plain_.line.size() > Fields::longest)
          continue;
        const Found* found = found_in(plain_.line);
        if (found == nullptr || (found->kind == EventKind::logged && !plain_.says_where_and_what))
          continue;
        usual.push_back({plain_.line,
                         {plain_.recorded, plain_.at, plain_.request, found->kind,
                          plain_lines_.fields(kept), 0, 0, found->facts},
                         found->part,
                         found->parts});
      }
    lines.remove_prefix(size);
  }
  return usual;
}

// Of lines that say the same the first is looked at closely. Null: something is wrong with it.
const UsualLines::Found* UsualLines::found_in(std::string_view line) {
  if (const auto known = same_words_.find(plain_)) return &found_[*known];
  CsvReader csv;
  const LineReading reading = read_event_line(line, usual_header_reading(), ledger_book(), csv);
  if (!reading.problems.empty()) return nullptr;
  last_ = {reading.event.kind, reading.part, reading.parts, reading.event.may_have};
  if (same_words_.remember()) found_.push_back(last_);
  return &last_;
}

}  // namespace deskctl
