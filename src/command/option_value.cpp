#include "command/option_value.hpp"

#include <array>
#include <utility>
#include <vector>

#include "deskctl/error/error.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/policy/word_meant.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "deskctl/time/span.hpp"
#include "policy/look_alike.hpp"
#include "policy/meant.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

// Not 010, because some programs read it as 8 and the intention is unknown.
bool plain_number(std::string_view text) {
  return all_digits(text) && text.size() <= 12 && (text == "0" || text.front() != '0');
}

std::string choice_in(const OptionSpec& option, const std::string& typed) {
  const auto& choices = option.type.choices;
  // Languages may also be spelled as in locales: zh_CN.UTF-8.
  if (option.option == Option::lang && find_language(typed)) return typed;
  if (std::string meant = word_meant(typed, option.name, choices); !meant.empty()) return meant;
  const std::string all = joined(std::vector<std::string>(choices.begin(), choices.end()));
  if (auto near = nearest_name(typed, option.name, choices))
    refuse(message::use_unknown_word, {printable(typed), std::string(option.name), all},
           std::move(*near));
  refuse(message::use_not_a_word, {printable(typed), std::string(option.name)},
         {message::hint_one_of, {all}});
}

constexpr std::array all_vocabularies{
    Vocabulary::category, Vocabulary::severity, Vocabulary::urgency, Vocabulary::scope,
    Vocabulary::channel,  Vocabulary::grade,    Vocabulary::role,    Vocabulary::cause,
    Vocabulary::injury,   Vocabulary::method,   Vocabulary::outcome, Vocabulary::status};

// The tokens of a vocabulary, for people to read (the kind `words` of Said).
std::string all_of(Vocabulary vocabulary) {
  const auto words = words_of(vocabulary);
  return std::string(name_of(vocabulary)) + ' ' +
         joined(std::vector<std::string>(words.begin(), words.end()));
}

// The error for a word that is none of `vocabulary`. All that are stand in its hint, or, if that
// is a guess, in what is wrong.
Problem not_of(Vocabulary vocabulary, const std::string& typed) {
  const std::string name(name_of(vocabulary)), shown = printable(typed);
  Problem problem;
  problem.what = {
      message::use_unknown_word, {shown, name, all_of(vocabulary)}, {"", "column", "words"}};
  if (const auto others = words_meant(typed, all_vocabularies); !others.empty()) {
    const MeantWord& other = others.front();
    problem.hint = Said{message::hint_word_of_other_kind,
                        {shown, std::string(name_of(other.vocabulary)), other.token},
                        {"", "column"}};
  } else if (auto near = nearest_name(typed, name_of(vocabulary), words_of(vocabulary))) {
    problem.hint = std::move(near);
  } else {
    problem.what = {message::use_not_a_word, {shown, name}, {"", "column"}};
    problem.hint = Said{message::hint_one_of, {all_of(vocabulary)}, {"words"}};
  }
  return problem;
}

}  // namespace

std::string token_in(Vocabulary vocabulary, const std::string& typed) {
  if (rank_of(vocabulary, typed)) return typed;
  const std::vector<MeantWord> meant = words_meant(typed, std::array{vocabulary});
  if (meant.size() == 1) return meant.front().token;
  if (meant.size() > 1) {
    std::vector<std::string> tokens;
    for (const MeantWord& one : meant) tokens.push_back(one.token);
    refuse(message::use_ambiguous_word, {printable(typed)},
           {message::hint_one_of, {joined(tokens)}});
  }
  throw Refused(Exit::usage, not_of(vocabulary, typed));
}

void check_count(Option option, const std::string& typed) {
  check_count(dashed(option), typed);
}

void check_money(Option option, const std::string& typed) {
  check_money(dashed(option), typed);
}

void check_count(const std::string& name, const std::string& typed) {
  if (!plain_number(typed))
    refuse(message::use_not_a_number, {name, printable(typed)}, {message::hint_number, {}});
}

void check_money(const std::string& name, const std::string& typed) {
  const std::string_view text = typed;
  const std::size_t point = text.find('.');
  const std::string_view decimals = point == std::string_view::npos ? "00" : text.substr(point + 1);
  if (!plain_number(text.substr(0, point)) || !all_digits(decimals) || decimals.size() > 2)
    refuse(message::use_not_an_amount, {name, printable(typed)}, {message::hint_amount, {}});
}

std::string value_in(Option option, const std::string& typed) {
  const OptionSpec& spec = spec_of(option);
  switch (spec.type.form) {
    case ValueForm::word:
      return token_in(spec.type.vocabulary, typed);
    case ValueForm::choice:
      return choice_in(spec, typed);
    case ValueForm::count:
      check_count(option, typed);
      break;
    case ValueForm::money:
      check_money(option, typed);
      break;
    case ValueForm::span:
      // A span in Chinese or in full width means one thing only.
      if (!parse_span(typed) && !is_ascii(typed)) return span_meant(typed).value_or(typed);
      break;
    default:
      break;
  }
  return typed;
}

}  // namespace deskctl
