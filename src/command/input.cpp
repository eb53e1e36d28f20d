#include "command/input.hpp"

#include <algorithm>

#include "command/option_value.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

constexpr std::size_t longest_text = 64UL * 1024;

}  // namespace

std::string text_in(std::string_view name, std::string_view typed) {
  std::string text = clean_text(typed);
  if (text.empty())
    refuse(message::use_empty_value, {std::string(name)},
           {message::hint_give_value, {std::string(name)}});
  if (text.size() > longest_text)
    refuse(message::use_text_too_long, {std::string(name), std::to_string(longest_text)},
           {message::hint_shorten, {}});
  return text;
}

std::string text_option(const Session& session, Option option) {
  const Arguments& arguments = session.arguments();
  if (!arguments.has(option)) return "";
  return text_in(dashed(option), arguments.value(option));
}

std::string word_option(const Session& session, Option option, Vocabulary vocabulary) {
  const std::string typed = session.arguments().value(option);
  return typed.empty() ? typed : token_in(vocabulary, typed);
}

std::string count_option(const Session& session, Option option) {
  std::string typed = session.arguments().value(option);
  if (!typed.empty()) check_count(option, typed);
  return typed;
}

std::string money_option(const Session& session, Option option) {
  std::string typed = session.arguments().value(option);
  if (!typed.empty()) check_money(option, typed);
  return typed;
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

namespace {

constexpr date::days usual_distance{366};
constexpr date::days farthest{36525};

// With the offset, as nobody mistypes it.
bool is_in_full(const std::string& typed) {
  return parse_rfc3339(typed).has_value();
}

// `23:50`
std::string time_of_day(Instant instant, const Zone& zone) {
  const LocalTime local = zone.local(instant);
  return format_time_of_day(local - date::floor<date::days>(local));
}

}  // namespace

std::optional<Instant> past_option(Session& session, Option option) {
  const std::string typed = session.arguments().value(option);
  if (typed.empty()) return std::nullopt;
  const Instant instant = parse_typed_time(typed, session.now(), session.zone(), Lean::past);
  if (instant > session.now() + clock_slack)
    refuse(message::use_in_the_future,
           {dashed(option), shown_time(instant, session.zone()),
            shown_time(session.now(), session.zone())},
           {message::hint_in_the_future, {time_of_day(instant, session.zone())}});
  // A mistyped year would begin a file of its own.
  if (instant < session.now() - usual_distance && !is_in_full(typed) && option != Option::happened)
    refuse(message::use_long_ago, {dashed(option), shown_time(instant, session.zone())},
           {message::hint_long_ago, {session.zone().format(instant)}});
  return instant;
}

std::optional<Instant> future_option(Session& session, Option option, Instant at) {
  const std::string typed = session.arguments().value(option);
  if (typed.empty()) return std::nullopt;
  const Instant instant = parse_typed_time(typed, session.now(), session.zone(), Lean::next);
  if (instant < at)
    refuse(message::use_already_past,
           {dashed(option), shown_time(instant, session.zone()), shown_time(at, session.zone())},
           {message::hint_already_past, {}});
  // Calendars go no further.
  if (instant > session.now() + farthest)
    refuse(message::use_far_ahead, {dashed(option), shown_time(instant, session.zone())},
           {message::hint_nearer, {}});
  // Nobody would be reminded of it.
  if (instant > session.now() + usual_distance && !is_in_full(typed))
    refuse(message::use_far_ahead, {dashed(option), shown_time(instant, session.zone())},
           {message::hint_long_ago, {session.zone().format(instant)}});
  return instant;
}

namespace {

// Null if desk.toml lists no staff; refuses a person who is not listed.
const StaffMember* listed(const DeskConfig& config, const std::string& name) {
  if (config.staff.empty()) return nullptr;
  if (const StaffMember* member = config.find_staff(name)) return member;
  std::vector<std::string_view> names;
  for (const StaffMember& person : config.staff) names.push_back(person.name);
  const std::string near = nearest(name, names);
  const std::vector<std::string> all(names.begin(), names.end());
  refuse(message::use_not_staff, {printable(name)},
         {message::hint_staff, {near.empty() ? joined(all) : near}});
}

// Somebody without a role may use it only on behalf of somebody who has it.
void check_role(const DeskConfig& config, const StaffMember& holder, const std::string& role) {
  if (at_least(holder.role, role)) return;
  const auto able =
      std::find_if(config.staff.begin(), config.staff.end(),
                   [&role](const StaffMember& person) { return at_least(person.role, role); });
  refuse(Exit::refused, message::use_role_not_held, {printable(holder.name), holder.role, role},
         able == config.staff.end() ? Said{message::hint_role_of_nobody, {role}}
                                    : Said{message::hint_act_for, {printable(able->name)}});
}

}  // namespace

Author author_of(Session& session) {
  const DeskConfig& config = session.desk().config;
  Author author;
  if (session.arguments().has(Option::by)) {
    author.name = text_option(session, Option::by);
    author.name_source = dashed(Option::by);
  } else if (std::string name = session.surroundings().variable("DESKCTL_STAFF"); !name.empty()) {
    author.name = text_in("DESKCTL_STAFF", name);
    author.name_source = "DESKCTL_STAFF";
  } else {
    author.name = session.surroundings().login();
    author.name_source = "login";
  }
  const StaffMember* holder = listed(config, author.name);
  author.acting_for = text_option(session, Option::acting_for);
  if (!author.acting_for.empty()) holder = listed(config, author.acting_for);
  author.role = word_option(session, Option::role, Vocabulary::role);
  if (author.role.empty())
    author.role = holder == nullptr ? word_of(Role::desk) : std::string_view(holder->role);
  else if (holder != nullptr)
    check_role(config, *holder, author.role);
  return author;
}

}  // namespace deskctl
