#include "command/typed_ids.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "deskctl/error/error.hpp"
#include "deskctl/message/help_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/utf8.hpp"
#include "policy/look_alike.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

constexpr int longest_run = 50;

bool is_digit_or_dash(char c) {
  return is_digit(c) || c == '-';
}

bool is_one_id(std::string_view word) {
  if (word == "last") return true;
  while (!word.empty() && word.front() >= 'A' && word.front() <= 'Z') word.remove_prefix(1);
  return !word.empty() && word.front() != '-' && std::count(word.begin(), word.end(), '-') <= 1 &&
         std::all_of(word.begin(), word.end(), is_digit_or_dash);
}

// `12..14` as 12 and 14.
std::optional<std::pair<std::string_view, std::string_view>> ends_of_run(std::string_view word) {
  const std::size_t dots = word.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const std::string_view first = word.substr(0, dots);
  const std::string_view last = word.substr(dots + 2);
  const auto is_number = [](std::string_view text) {
    return !text.empty() && text.size() <= 6 && std::all_of(text.begin(), text.end(), is_digit);
  };
  if (!is_number(first) || !is_number(last)) return std::nullopt;
  return std::pair{first, last};
}

int number_of(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

void add_run(std::string_view word, std::vector<std::string>& ids) {
  const auto ends = ends_of_run(word);
  const int first = number_of(ends->first);
  const int last = number_of(ends->second);
  if (first > last || last - first >= longest_run)
    refuse(message::use_id_range, {std::string(word), std::to_string(longest_run)},
           {message::hint_id_range, {}});
  for (int number = first; number <= last; ++number) ids.push_back(std::to_string(number));
}

std::vector<std::string_view> parts_of(std::string_view word) {
  std::vector<std::string_view> parts;
  while (!word.empty()) {
    const std::size_t comma = std::min(word.find(','), word.size());
    if (comma > 0) parts.push_back(word.substr(0, comma));
    word.remove_prefix(std::min(comma + 1, word.size()));
  }
  return parts;
}

void add_ids(const std::string& word, std::vector<std::string>& ids) {
  if (!looks_like_id(word)) {
    ids.push_back(word);  // refused when it is looked up
    return;
  }
  const std::string plain = plain_id(word);
  for (const std::string_view part : parts_of(plain)) {
    if (ends_of_run(part))
      add_run(part, ids);
    else
      ids.emplace_back(part);
  }
}

}  // namespace

std::string plain_id(std::string_view typed) {
  std::string id;
  while (!typed.empty()) {
    const Character next = first_character(typed);
    const std::string_view character = typed.substr(0, next.length);
    if (next.code < 0x80)
      id += character;
    else if (const char sign = meant_by(next.code); sign != 0)
      id += sign;
    else
      id += folded(character);
    typed.remove_prefix(next.length);
  }
  return id;
}

bool looks_like_id(std::string_view word) {
  constexpr std::size_t longest = 400;
  if (word.size() > longest) return false;
  const std::string plain = plain_id(word);
  const auto parts = parts_of(plain);
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return is_one_id(part) || ends_of_run(part).has_value();
  });
}

TypedIds typed_ids(const Arguments& arguments, Text text) {
  const auto& words = arguments.words;
  TypedIds typed;
  // A required text may look like a number, so the last word is never an id then.
  const std::size_t most = text == Text::must_follow ? words.size() - 1 : words.size();
  std::size_t i = 0;
  for (; i < most && (i == 0 || looks_like_id(words[i])); ++i) add_ids(words[i], typed.ids);
  if (i < words.size() && text != Text::none) typed.text = words[i++];
  if (i < words.size())
    refuse(message::use_too_many_words,
           {printable(words[i]), std::string(name_of(arguments.command))},
           {message::hint_quote_text, {std::string(name_of(arguments.command))}});
  return typed;
}

}  // namespace deskctl
