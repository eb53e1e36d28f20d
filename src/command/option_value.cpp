#include "command/option_value.hpp"

#include <algorithm>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

// Not 010, because some programs read it as 8 and the intention is unknown.
bool plain_number(std::string_view text) {
  return all_digits(text) && text.size() <= 12 && (text == "0" || text.front() != '0');
}

void check_choice(const OptionSpec& option, const std::string& typed) {
  const auto& choices = option.type.choices;
  if (std::find(choices.begin(), choices.end(), typed) != choices.end()) return;
  // Languages may also be spelled as in locales: zh_CN.UTF-8.
  if (option.option == Option::lang && find_language(typed)) return;
  const std::string all = joined(std::vector<std::string>(choices.begin(), choices.end()));
  refuse(message::use_unknown_word, {printable(typed), std::string(option.name), all},
         {message::hint_one_of, {all}});
}

}  // namespace

void check_word(Vocabulary vocabulary, const std::string& typed) {
  if (rank_of(vocabulary, typed)) return;
  const auto words = words_of(vocabulary);
  const std::string all = joined(std::vector<std::string>(words.begin(), words.end()));
  std::string near = nearest(typed, words);
  for (const std::string_view word : words)  // labels count too: 报修 is `repair`
    for (const Language language : {Language::simplified, Language::traditional})
      if (label(language, vocabulary, word) == typed) near = word;
  refuse(
      message::use_unknown_word, {printable(typed), std::string(name_of(vocabulary)), all},
      near.empty() ? Said{message::hint_one_of, {all}} : Said{message::hint_did_you_mean, {near}});
}

void check_count(Option option, const std::string& typed) {
  if (!plain_number(typed))
    refuse(message::use_not_a_number, {dashed(option), printable(typed)},
           {message::hint_number, {}});
}

void check_money(Option option, const std::string& typed) {
  const std::string_view text = typed;
  const std::size_t point = text.find('.');
  const std::string_view decimals = point == std::string_view::npos ? "00" : text.substr(point + 1);
  if (!plain_number(text.substr(0, point)) || !all_digits(decimals) || decimals.size() > 2)
    refuse(message::use_not_an_amount, {dashed(option), printable(typed)},
           {message::hint_amount, {}});
}

void check_value(Option option, const std::string& typed) {
  const OptionSpec& spec = spec_of(option);
  switch (spec.type.form) {
    case ValueForm::word:
      check_word(spec.type.vocabulary, typed);
      break;
    case ValueForm::choice:
      check_choice(spec, typed);
      break;
    case ValueForm::count:
      check_count(option, typed);
      break;
    case ValueForm::money:
      check_money(option, typed);
      break;
    default:
      break;
  }
}

}  // namespace deskctl
