// Plain lists: `2027-01-01 OFF 元旦`, `2027-01-01,元旦,休` or `2027-01-01 元旦（休）`, one day a
// line; # begins a comment.
#include <algorithm>
#include <array>

#include "calendar/holiday_entries.hpp"
#include "calendar/holiday_summary.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

using namespace std::string_view_literals;
constexpr std::string_view spaces = " \t\r,";

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

// Whether a word says nothing but rest or work: OFF, 休, 补班.
bool is_kind(std::string_view word) {
  const DaySense sense = day_sense(word);
  return sense != DaySense::none && sense != DaySense::both && holiday_in_summary(word) == word;
}

// The first word says it, or the whole text does; `none` and a problem if neither.
DaySense sense_of(std::string_view word, std::string_view text, std::size_t offset,
                  TextProblems& problems) {
  constexpr std::array kinds{"off"sv, "work"sv};
  if (is_kind(word)) return day_sense(word);
  const std::string near = nearest(folded(word), kinds);
  const DaySense sense = near.empty() ? day_sense(text) : DaySense::none;
  if (sense != DaySense::none && sense != DaySense::both) return sense;
  problems.add_at(offset, {message::import_word, {excerpt(word)}},
                  near.empty() ? Said{message::hint_import_list, {}}
                               : Said{message::hint_did_you_mean, {near}});
  return DaySense::none;
}

}  // namespace

HolidayEntries read_holiday_list(const std::string& text, TextProblems& problems) {
  HolidayEntries out;
  out.once = true;
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
    const auto day = holiday_date_in_any_form(words.take(), entry.offset,
                                              Said{message::hint_import_list, {}}, problems);
    const std::size_t offset = words.offset();
    const std::string_view said = words.rest();
    const DaySense sense = sense_of(words.take(), said, offset, problems);
    // A name after off or work is taken as it stands.
    const bool word_first = is_kind(said.substr(0, said.find_first_of(spaces)));
    entry.name = word_first ? holiday_name(words.rest(), words.offset(), problems)
                            : holiday_in_summary(holiday_name(said, offset, problems));
    if (!day || sense == DaySense::none) continue;
    entry.day = *day;
    entry.off = sense == DaySense::swap ? swapped_is_off(*day) : sense == DaySense::off;
    out.days.push_back(std::move(entry));
  }
  if (!text.ends_with('\n')) out.warnings.push_back(cut_list(problems));
  return out;
}

}  // namespace deskctl
