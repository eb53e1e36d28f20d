#include "command/typed_ids.hpp"

#include <algorithm>

#include "deskctl/error/error.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

bool is_digit_or_dash(char c) {
  return (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

bool looks_like_id(std::string_view word) {
  if (word == "last") return true;
  while (!word.empty() && word.front() >= 'A' && word.front() <= 'Z') word.remove_prefix(1);
  return !word.empty() && word.front() != '-' && std::count(word.begin(), word.end(), '-') <= 1 &&
         std::all_of(word.begin(), word.end(), is_digit_or_dash);
}

TypedIds typed_ids(const Arguments& arguments, Text text) {
  const auto& words = arguments.words;
  TypedIds typed;
  // A required text may look like a number, so the last word is never an id then.
  const std::size_t most = text == Text::must_follow ? words.size() - 1 : words.size();
  std::size_t i = 0;
  for (; i < most && (i == 0 || looks_like_id(words[i])); ++i) typed.ids.push_back(words[i]);
  if (i < words.size() && text != Text::none) typed.text = words[i++];
  if (i < words.size())
    refuse(message::use_too_many_words,
           {printable(words[i]), std::string(name_of(arguments.command))},
           {message::hint_quote_text, {std::string(name_of(arguments.command))}});
  return typed;
}

}  // namespace deskctl
