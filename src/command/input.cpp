#include "command/input.hpp"

#include <algorithm>
#include <charconv>

#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "time/digits.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_text = 16 * 1024;

// 10 but not 010: some programs read that as 8, and nobody can tell which was meant.
bool plain_number(std::string_view text) {
  return all_digits(text) && text.size() <= 12 && (text == "0" || text.front() != '0');
}

}  // namespace

std::string text_in(std::string_view name, std::string_view typed) {
  std::string text = clean_text(typed);
  if (text.empty())
    refuse(Message::use_empty_value, {std::string(name)},
           {Message::hint_give_value, {std::string(name)}});
  if (text.size() > longest_text)
    refuse(Message::use_text_too_long, {std::string(name), std::to_string(longest_text)},
           {Message::hint_shorten, {}});
  return text;
}

namespace {

std::string dashed(Option option) {
  return "--" + std::string(name_of(option));
}

}  // namespace

std::string text_option(const Session& session, Option option) {
  const Arguments& arguments = session.arguments();
  if (!arguments.has(option)) return "";
  return text_in(dashed(option), arguments.value(option));
}

std::string word_option(const Session& session, Option option, Vocabulary vocabulary) {
  const std::string typed = session.arguments().value(option);
  if (typed.empty() || rank_of(vocabulary, typed)) return typed;
  const auto words = words_of(vocabulary);
  const std::vector<std::string> all(words.begin(), words.end());
  std::string near = nearest(typed, words);
  for (const std::string_view word : words)  // 报修 is what people call `repair`
    for (const Language language : {Language::simplified, Language::traditional})
      if (label(language, vocabulary, word) == typed) near = word;
  if (!near.empty())
    refuse(Message::use_unknown_word,
           {printable(typed), std::string(name_of(vocabulary)), joined(all)},
           {Message::hint_did_you_mean, {near}});
  refuse(Message::use_unknown_word,
         {printable(typed), std::string(name_of(vocabulary)), joined(all)},
         {Message::hint_one_of, {joined(all)}});
}

std::string count_option(const Session& session, Option option) {
  const std::string typed = session.arguments().value(option);
  if (typed.empty() || plain_number(typed)) return typed;
  refuse(Message::use_not_a_number, {dashed(option), printable(typed)}, {Message::hint_number, {}});
}

std::string money_option(const Session& session, Option option) {
  const std::string typed = session.arguments().value(option);
  if (typed.empty()) return typed;
  const std::size_t point = typed.find('.');
  const std::string_view decimals =
      point == std::string::npos ? "00" : std::string_view(typed).substr(point + 1);
  if (plain_number(std::string_view(typed).substr(0, point)) && all_digits(decimals) &&
      decimals.size() <= 2)
    return typed;
  refuse(Message::use_not_an_amount, {dashed(option), printable(typed)},
         {Message::hint_amount, {}});
}

namespace {

std::string fact_option(Session& session, Option option, FactForm form) {
  switch (form) {
    case FactForm::count:
      return count_option(session, option);
    case FactForm::money:
      return money_option(session, option);
    case FactForm::cause:
      return word_option(session, option, Vocabulary::cause);
    case FactForm::injury:
      return word_option(session, option, Vocabulary::injury);
    case FactForm::method:
      return word_option(session, option, Vocabulary::method);
    case FactForm::outcome:
      return word_option(session, option, Vocabulary::outcome);
    case FactForm::role:
      return word_option(session, option, Vocabulary::role);
    case FactForm::time: {
      const auto instant = past_option(session, option);
      return instant ? session.zone().format(*instant) : "";
    }
    case FactForm::id: {
      const std::string typed = session.arguments().value(option);
      return typed.empty() ? "" : request_in(session, typed).text();
    }
    case FactForm::text:
    case FactForm::flag:
      break;
  }
  return text_option(session, option);
}

}  // namespace

void add_typed_facts(Session& session, Draft& draft, bool (*takes)(const FactSpec&)) {
  for (const FactSpec& fact : fact_table())
    if (const OptionSpec* option = takes(fact) ? find_option(fact.name) : nullptr)
      draft.add_fact(fact.fact, fact_option(session, option->option, fact.form));
}

std::optional<Instant> past_option(Session& session, Option option) {
  const std::string typed = session.arguments().value(option);
  if (typed.empty()) return std::nullopt;
  const Instant instant = parse_typed_time(typed, session.now(), session.zone(), Lean::past);
  if (instant > session.now() + clock_slack)
    refuse(Message::use_in_the_future,
           {dashed(option), shown_time(instant, session.zone()),
            shown_time(session.now(), session.zone())},
           {Message::hint_in_the_future, {}});
  return instant;
}

std::optional<Instant> future_option(Session& session, Option option, Instant at) {
  const std::string typed = session.arguments().value(option);
  if (typed.empty()) return std::nullopt;
  const Instant instant = parse_typed_time(typed, session.now(), session.zone(), Lean::next);
  if (instant < at)
    refuse(Message::use_already_past,
           {dashed(option), shown_time(instant, session.zone()), shown_time(at, session.zone())},
           {Message::hint_already_past, {}});
  return instant;
}

Author author_of(Session& session) {
  const auto& staff = session.desk().config.staff;
  Author author;
  if (session.arguments().has(Option::by)) {
    author.name = text_option(session, Option::by);
    author.name_source = "--by";
  } else if (std::string name = session.surroundings().variable("DESKCTL_STAFF"); !name.empty()) {
    author.name = text_in("DESKCTL_STAFF", name);
    author.name_source = "DESKCTL_STAFF";
  } else {
    author.name = session.surroundings().login();
    author.name_source = "login";
  }
  const StaffMember* member = session.desk().config.find_staff(author.name);
  if (!staff.empty() && member == nullptr) {
    std::vector<std::string_view> names;
    for (const StaffMember& person : staff) names.push_back(person.name);
    const std::string near = nearest(author.name, names);
    const std::vector<std::string> all(names.begin(), names.end());
    refuse(Message::use_not_staff, {printable(author.name)},
           {Message::hint_staff, {near.empty() ? joined(all) : near}});
  }
  author.role = word_option(session, Option::role, Vocabulary::role);
  if (author.role.empty()) author.role = member == nullptr ? "desk" : member->role;
  return author;
}

}  // namespace deskctl
