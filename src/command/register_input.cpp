#include "command/register_input.hpp"

#include <date/date.h>

#include <algorithm>
#include <iterator>

#include "command/ask.hpp"
#include "command/caller_input.hpp"
#include "command/input.hpp"
#include "command/option_value.hpp"
#include "command/register_words.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/finding_messages.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/text/phone.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "text/digit.hpp"

namespace deskctl {
namespace {

constexpr std::size_t identity_digits = 18;  // the last may be an X

// Whether the date of birth in it is one: 110101 19900307 1234.
bool has_date_of_birth(std::string_view digits) {
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = 0;
    for (const char digit : digits.substr(begin, size)) value = value * 10 + (digit - '0');
    return value;
  };
  const date::year_month_day born{date::year{number(6, 4)},
                                  date::month{static_cast<unsigned>(number(10, 2))},
                                  date::day{static_cast<unsigned>(number(12, 2))}};
  return born.ok() && born.year() >= date::year{1900} && born.year() < date::year{2100};
}

// The eighteen that begin here, with a sign between groups of them; empty: there are not as many.
// `together` is whether there was none.
std::string identity_number(std::string_view plain, bool& together) {
  constexpr std::string_view between = " -./";
  std::string digits;
  together = true;
  for (std::size_t at = 0; at < plain.size() && digits.size() < identity_digits; ++at) {
    const bool is_last = digits.size() + 1 == identity_digits && plain[at] == 'x';
    if (is_digit(plain[at]) || is_last)
      digits += plain[at];
    else if (at > 0 && is_digit(plain[at - 1]) && between.find(plain[at]) != std::string_view::npos)
      together = false;
    else
      return "";
    const bool goes_on = at + 1 < plain.size() && is_digit(plain[at + 1]);
    if (digits.size() == identity_digits && goes_on) return "";
  }
  return digits.size() == identity_digits ? digits : "";
}

// The number of a resident's identity card: its digits together, or in groups, with the date of
// birth among them.
bool holds_identity_number(std::string_view text) {
  const std::string plain = folded(text);
  for (std::size_t begin = 0; begin < plain.size(); ++begin) {
    if (!is_digit(plain[begin]) || (begin > 0 && is_digit(plain[begin - 1]))) continue;
    bool together = true;
    const std::string digits = identity_number(std::string_view(plain).substr(begin), together);
    if (!digits.empty() && (together || has_date_of_birth(digits))) return true;
  }
  return false;
}

// `name=张伟` taken apart, in any width.
std::optional<std::pair<std::string, std::string>> named_value(const std::string& word) {
  constexpr std::string_view wide = "＝";
  const std::size_t plain_at = word.find('='), wide_at = word.find(wide);
  const std::size_t at = std::min(plain_at, wide_at);
  if (at == std::string::npos || at == 0) return std::nullopt;
  return std::pair{word.substr(0, at), word.substr(at + (at == plain_at ? 1 : wide.size()))};
}

[[noreturn]] void refuse_field(const RegisterPolicy& of_register, const std::string& typed) {
  std::vector<std::string_view> names{"place", "text"};
  for (const RegisterField& field : of_register.fields) names.push_back(field.name);
  const std::string near = nearest(folded(typed), names);
  refuse(message::register_no_field, {of_register.name, printable(typed)},
         near.empty() ? Said{message::hint_one_of,
                             {joined(std::vector<std::string>(names.begin(), names.end()))}}
                      : Said{message::hint_did_you_mean, {near + '='}});
}

class WordsReading {
 public:
  WordsReading(Session& session, const RegisterPolicy& of_register)
      : session_(session), register_(of_register) {}

  EntryWords read() {
    const auto& typed = session_.arguments().words;
    constexpr std::size_t after_verb = 2;
    for (std::size_t i = after_verb; i < typed.size(); ++i) {
      try {
        read_word(typed[i]);
      } catch (const Refused& refused) {
        if (refused.exit() != Exit::usage) throw;
        problems_.insert(problems_.end(), refused.problems().begin(), refused.problems().end());
      }
    }
    if (!problems_.empty()) throw Refused(Exit::usage, std::move(problems_));
    for (const RegisterField& field : register_.fields)
      for (const auto& [name, value] : given_)
        if (name == field.name) words_.fields.emplace_back(name, value);
    return std::move(words_);
  }

 private:
  void read_word(const std::string& word) {
    const auto named = named_value(word);
    if (!named) {
      words_.bare.push_back(without_identity_number("TEXT", text_in("TEXT", word)));
      return;
    }
    const auto& [name, value] = *named;
    if (const RegisterField* field = field_meant(register_, name)) {
      take_once(field->name);
      given_.emplace_back(field->name, field_value(session_, *field, value));
    } else if (folded(name) == "place") {
      take_once("place");
      words_.place = without_identity_number("place", place_in(session_, "place", value));
    } else if (folded(name) == "text") {
      take_once("text");
      words_.text = without_identity_number("text", text_in("text", value));
    } else {
      refuse_field(register_, name);
    }
  }

  void take_once(const std::string& name) {
    if (std::find(seen_.begin(), seen_.end(), name) != seen_.end())
      refuse(message::register_word_twice, {name}, {message::hint_option_once, {name}});
    seen_.push_back(name);
  }

  Session& session_;
  const RegisterPolicy& register_;
  std::vector<std::string> seen_;
  Facts given_;
  std::vector<Problem> problems_;
  EntryWords words_;
};

// `deskctl register visitor in 3-2-1201 name=…`, as far as it was typed.
std::string typed_line(Session& session) {
  std::string line = "deskctl register";
  for (const std::string& word : session.arguments().words)
    line += ' ' +
            (word.find(' ') == std::string::npos ? printable(word) : '\'' + printable(word) + '\'');
  return line;
}

}  // namespace

std::string without_identity_number(std::string_view name, std::string text) {
  if (holds_identity_number(text))
    refuse(message::register_identity_number, {std::string(name)},
           {message::hint_register_identity_number, {}});
  return text;
}

bool EntryWords::has(std::string_view field) const {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const auto& one) { return one.first == field; });
}

EntryWords entry_words(Session& session, const RegisterPolicy& of_register) {
  return WordsReading(session, of_register).read();
}

std::string field_value(Session& session, const RegisterField& field, const std::string& typed) {
  const std::string text = text_in(field.name, typed);
  switch (field.form) {
    case EntryForm::time:
      return session.zone().format(
          parse_typed_time(text, session.now(), session.zone(), Lean::next));
    case EntryForm::place:
      return without_identity_number(field.name, place_in(session, field.name, text));
    case EntryForm::phone: {
      const std::string plain =
          without_identity_number(field.name, place_in(session, field.name, text));
      if (!usual_phone(phone_digits(plain)))
        session.note(message::note_unusual_phone, {printable(plain)});
      return plain;
    }
    case EntryForm::money: {
      std::string plain = narrowed_number(text);
      check_money(field.name, plain);
      return plain;
    }
    case EntryForm::number: {
      std::string plain = narrowed_number(text);
      check_count(field.name, plain);
      return without_identity_number(field.name, plain);
    }
    case EntryForm::text:
      break;
  }
  return without_identity_number(field.name, text);
}

void place_bare_words(Session& session, const RegisterPolicy& of_register, EntryWords& words) {
  std::size_t next = 0;
  const RegisterField* unique = of_register.find_unique();
  if (unique != nullptr && unique->required && !words.has(unique->name) && !words.bare.empty())
    words.fields.insert(words.fields.begin(),
                        {unique->name, field_value(session, *unique, words.bare[next++])});
  if (next < words.bare.size() && words.place.empty())
    words.place = place_in(session, "PLACE", words.bare[next++]);
  if (next < words.bare.size() && words.text.empty()) words.text = words.bare[next++];
  if (next < words.bare.size())
    refuse(message::use_too_many_words,
           {printable(words.bare[next]), "register " + of_register.name},
           {message::hint_register_words, {of_register.name}});
}

void need_required(Session& session, const RegisterPolicy& of_register, EntryWords& words) {
  static const RegisterField place{"place", EntryForm::place, true, false, false, {}};
  static const RegisterField text{"text", EntryForm::text, true, false, false, {}};
  std::vector<const RegisterField*> missing;
  if (of_register.needs_place && words.place.empty()) missing.push_back(&place);
  for (const RegisterField& field : of_register.fields)
    if (field.required && !words.has(field.name)) missing.push_back(&field);
  if (of_register.needs_text && words.text.empty()) missing.push_back(&text);
  if (missing.empty()) return;
  if (!may_ask(session)) {
    std::string names, example = typed_line(session);
    for (const RegisterField* field : missing) {
      names += (names.empty() ? "" : ", ") + field->name;
      example += ' ' + field->name + "=…";
    }
    refuse(message::use_missing, {names}, {message::hint_register_missing, {example}});
  }
  std::vector<std::string> answers(missing.size());
  std::vector<FormField> form;
  for (std::size_t i = 0; i < missing.size(); ++i)
    form.push_back(
        {[&, i] {
           return Question{
               "", missing[i]->label.in(session.language(), missing[i]->name), answers[i], {}};
         },
         [&, i](const std::string& typed) {
           if (typed.empty())
             refuse(message::ask_needed, {missing[i]->name}, {message::hint_ask_needed, {}});
           answers[i] = field_value(session, *missing[i], typed);
         }});
  ask_for(session, form, [&] {
    std::string whole = "  " + typed_line(session);
    for (std::size_t i = 0; i < missing.size(); ++i)
      whole += ' ' + missing[i]->name + '=' + printable(answers[i]);
    return whole + '\n';
  });
  for (std::size_t i = 0; i < missing.size(); ++i) {
    if (missing[i] == &place)
      words.place = answers[i];
    else if (missing[i] == &text)
      words.text = answers[i];
    else
      words.fields.emplace_back(missing[i]->name, answers[i]);
  }
}

}  // namespace deskctl
