// Plain lists: `2027-01-01 OFF 元旦`, one day a line; # begins a comment.
#include <algorithm>
#include <array>

#include "calendar/holiday_entries.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/folded.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;
constexpr std::string_view spaces = " \t\r";

std::string_view without_last_spaces(std::string_view text) {
  const std::size_t end = text.find_last_not_of(spaces);
  return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

// The part before a comment: a # at the beginning or after a space.
std::string_view without_comment(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i)
    if (line[i] == '#' && (i == 0 || spaces.find(line[i - 1]) != std::string_view::npos))
      return line.substr(0, i);
  return line;
}

/// Splits a line at its spaces and keeps the place of each word.
class Words {
 public:
  Words(std::string_view line, std::size_t offset) : rest_(line), offset_(offset) { skip_spaces(); }

  bool at_end() const { return rest_.empty(); }
  std::size_t offset() const { return offset_; }
  std::string_view rest() const { return rest_; }
  std::string_view take() {
    const std::string_view word = rest_.substr(0, rest_.find_first_of(spaces));
    advance(word.size());
    skip_spaces();
    return word;
  }

 private:
  void advance(std::size_t count) {
    rest_.remove_prefix(count);
    offset_ += count;
  }
  void skip_spaces() { advance(std::min(rest_.find_first_not_of(spaces), rest_.size())); }

  std::string_view rest_;
  std::size_t offset_;
};

void complain_of_word(std::string_view word, std::size_t offset, TextProblems& problems) {
  constexpr std::array kinds{"off"sv, "work"sv};
  const std::string near = nearest(folded(word), kinds);
  problems.add_at(offset, {message::import_word, {excerpt(word)}},
                  near.empty() ? Said{message::hint_import_list, {}}
                               : Said{message::hint_did_you_mean, {near}});
}

}  // namespace

HolidayEntries read_holiday_list(const std::string& text, TextProblems& problems) {
  HolidayEntries out;
  for (int number = 1; number <= problems.line_count(); ++number) {
    std::size_t start = problems.start_of(number);
    std::string_view line = problems.line(number);
    if (number == 1 && text.starts_with(byte_order_mark)) {
      start += byte_order_mark.size();
      line.remove_prefix(byte_order_mark.size());
    }
    Words words(without_last_spaces(without_comment(line)), start);
    if (words.at_end()) continue;
    HolidayEntry entry;
    entry.offset = words.offset();
    const auto day =
        holiday_date(words.take(), entry.offset, Said{message::hint_import_list, {}}, problems);
    const std::size_t kind_offset = words.offset();
    const std::string_view word = words.take();
    const std::string kind = folded(word);
    const bool known = kind == "off" || kind == "work";
    if (!known) complain_of_word(word, kind_offset, problems);
    entry.off = kind == "off";
    entry.name = holiday_name(words.rest(), words.offset(), problems);
    if (!day || !known) continue;
    entry.day = *day;
    out.days.push_back(std::move(entry));
  }
  return out;
}

}  // namespace deskctl
