#include "calendar/holiday_entries.hpp"

#include <algorithm>

#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/holidays_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/times_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

namespace deskctl {

TextProblems::TextProblems(std::string file, std::string_view text)
    : file_(std::move(file)), text_(text) {
  starts_.push_back(0);
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '\n') starts_.push_back(i + 1);
}

std::string_view TextProblems::line(int number) const {
  const std::string_view rest = text_.substr(start_of(number));
  return rest.substr(0, rest.find('\n'));
}

int TextProblems::line_at(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<int>(after - starts_.begin());
}

void TextProblems::add(int line, int column, Said what, Said hint) {
  Problem problem;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  problem.file = file_;
  problem.line = line;
  problem.column = column;
  // A text of one long line full of mistakes would otherwise be copied for each of them.
  if (line > 0 && problems_.size() < most_shown_lines)
    problem.source_line = revealed(this->line(line));
  problems_.push_back(std::move(problem));
}

void TextProblems::add_at(std::size_t offset, Said what, Said hint) {
  const int number = line_at(offset);
  const std::size_t longest = line(number).size() + 1;
  const std::size_t column = std::min(offset - start_of(number) + 1, longest);
  add(number, static_cast<int>(column), std::move(what), std::move(hint));
}

void TextProblems::throw_if_any(Exit exit) {
  if (problems_.empty()) return;
  std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  throw Refused(exit, std::move(problems_));
}

std::optional<LocalDay> holiday_date(std::string_view text, std::size_t offset, Said form,
                                     TextProblems& problems) {
  const auto day = parse_day(text);
  if (day) return day;
  if (!has_shape(text, "0000-00-00")) {
    problems.add_at(offset, {message::config_bad_date, {excerpt(text)}}, std::move(form));
    return std::nullopt;
  }
  const date::year_month_day typed = date_at(text);
  const date::year_month_day_last last{typed.year() / typed.month() / date::last};
  if (typed.year() != date::year{0} && typed.month().ok())
    form = {message::hint_last_day, {format_day(LocalDay{last})}};
  problems.add_at(offset, {message::day_does_not_exist, {std::string(text)}}, std::move(form));
  return std::nullopt;
}

std::optional<LocalDay> holiday_date_in_any_form(std::string_view text, std::size_t offset,
                                                 Said form, TextProblems& problems) {
  std::string typed(text);
  if (has_shape(text, "00000000")) {
    typed.insert(6, "-").insert(4, "-");
  } else if (text.size() > 4 && all_digits(text.substr(0, 4))) {
    // The year, then one separator or two, then one or two digits each.
    std::string parts;
    std::size_t digits = 0, numbers = 0;
    for (const char c : text) {
      if (is_digit(c)) {
        if (digits++ == 0) ++numbers;
        parts += c;
      } else if (digits > 0) {
        if (digits == 1) parts.insert(parts.size() - 1, "0");
        parts += '-';
        digits = 0;
      }
    }
    if (digits == 1) parts.insert(parts.size() - 1, "0");
    if (parts.ends_with('-')) parts.pop_back();
    const bool known = text.find_first_not_of("0123456789-/.") == std::string_view::npos ||
                       (text.find("年") == 4 && text.ends_with("日"));
    if (numbers == 3 && known) typed = parts;
  }
  return holiday_date(has_shape(typed, "0000-00-00") ? typed : std::string(text), offset,
                      std::move(form), problems);
}

std::string holiday_name(std::string_view text, std::size_t offset, TextProblems& problems) {
  constexpr std::size_t longest = 100;
  if (const auto flaw = typed_flaw(text)) {
    problems.add_at(offset + flaw->byte, describe(*flaw),
                    Said{flaw->shown.empty() ? message::hint_text_encoding
                                             : message::hint_text_control_character,
                         {}});
    return "";
  }
  std::string name = clean_text(text);
  if (name.size() > longest || name.find('\n') != std::string::npos) {
    problems.add_at(offset, {message::holidays_name_too_long, {std::to_string(longest)}},
                    Said{message::hint_holidays_name, {}});
    return "";
  }
  return name;
}

Problem cut_list(const TextProblems& problems) {
  Problem problem;
  problem.what = {message::import_last_line, {}};
  problem.hint = Said{message::hint_import_damaged, {}};
  problem.file = problems.file();
  problem.line = problems.line_count();
  return problem;
}

}  // namespace deskctl
