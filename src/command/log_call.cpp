#include <algorithm>

#include "command/agreed.hpp"
#include "command/caller_input.hpp"
#include "command/commands.hpp"
#include "command/repeated.hpp"
#include "command/severity_in.hpp"
#include "command/write.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

void set_time(Draft& draft, Column column, const std::optional<Instant>& instant,
              const Zone& zone) {
  if (instant) draft.set(column, zone.format(*instant));
}

void require(const std::string& value, const std::string& name, Said hint) {
  if (value.empty()) refuse(message::use_missing, {name}, std::move(hint));
}

std::string or_else(const std::string& value, std::string_view usual) {
  return value.empty() ? std::string(usual) : value;
}

// The id in an option, in the journal's form.
std::string request_option(Session& session, Option option) {
  const std::string typed = session.arguments().value(option);
  return typed.empty() ? "" : request_in(session, typed).text();
}

void check_same_as(Session& session, const std::string& id, std::string_view category) {
  if (id.empty()) return;
  const auto first = find_request(session.desk().folder, *RequestId::parse(id), session.now());
  const bool both =
      first && first->request.category == category && first->request.status != Status::voided;
  if (!both)
    refuse(Exit::refused, message::use_same_as_no_complaint, {id}, {message::hint_related, {id}});
}

// The given severity, which may be above that of the facts but not below; else the facts' own.
void set_severity(Session& session, Draft& draft, const std::string& given) {
  const Policy& policy = session.desk().policy;
  const SeverityFacts facts = severity_facts(draft, {});
  if (!given.empty())
    refuse_below_facts(session, given, facts);
  else if (const std::string by_facts = severity_by_facts(policy, facts); !by_facts.empty())
    session.note(message::note_severity_from_facts,
                 {label(session.language(), Vocabulary::severity, by_facts)});
  draft.set(Column::severity, given.empty() ? severity_due(policy, facts) : given);
}

// The options that a keyword of the policy suggests: `--category repair --urgent`; empty if none.
std::string options_of(const Keyword& keyword) {
  std::string options;
  if (!keyword.category.empty()) options = dashed(Option::category) + ' ' + keyword.category;
  if (keyword.urgency == word_of(Urgency::urgent))
    options += (options.empty() ? "" : " ") + dashed(Option::urgent);
  return options;
}

Said hint_for_category(Session& session, const std::string& text) {
  const auto [keyword, word] = session.desk().policy.find_keyword(text);
  if (keyword == nullptr || keyword->category.empty()) return {message::hint_categories, {}};
  return {message::hint_keyword, {std::string(word), options_of(*keyword)}};
}

// Only a remark: the person on the phone knows better.
void compare_with_keywords(Session& session, const Draft& draft) {
  const auto [keyword, word] = session.desk().policy.find_keyword(draft.field(Column::text));
  if (keyword == nullptr) return;
  const bool other_category =
      !keyword->category.empty() && keyword->category != draft.field(Column::category);
  const bool other_urgency = keyword->urgency == word_of(Urgency::urgent) &&
                             draft.field(Column::urgency) != word_of(Urgency::urgent);
  if (other_category || other_urgency)
    session.note(message::hint_keyword, {std::string(word), options_of(*keyword)});
}

Draft logged_draft(Session& session) {
  Draft draft = draft_of(session, EventKind::logged);
  const Arguments& arguments = session.arguments();
  const std::string category = word_option(session, Option::category, Vocabulary::category);
  const std::string severity = word_option(session, Option::severity, Vocabulary::severity);
  if (category.empty())
    require(category, dashed(Option::category), hint_for_category(session, arguments.word(1)));
  require(arguments.word(0), "LOCATION", {message::hint_location, {}});
  require(arguments.word(1), "TEXT", {message::hint_text, {}});
  if (!severity.empty() && !has_severity(category))
    refuse(message::use_severity_for_complaints, {category},
           {message::hint_severity_for_complaints, {}});

  draft.set(Column::category, category);
  draft.set(Column::location, place_in(session, "LOCATION", arguments.word(0)));
  draft.set(Column::text, text_in("TEXT", arguments.word(1)));
  draft.set(Column::urgency, std::string(word_of(arguments.has(Option::urgent) ? Urgency::urgent
                                                                               : Urgency::normal)));
  draft.set(Column::scope, or_else(word_option(session, Option::scope, Vocabulary::scope),
                                   is_like(category, Category::repair) ? word_of(Scope::in) : ""));
  draft.set(Column::channel, or_else(word_option(session, Option::channel, Vocabulary::channel),
                                     word_of(Channel::phone)));
  draft.set(Column::contact, caller_option(session, Option::contact));
  draft.set(Column::phone, caller_option(session, Option::phone));
  const Zone& zone = session.zone();
  set_time(draft, Column::received, past_option(session, Option::received), zone);
  set_time(draft, Column::appointment, future_option(session, Option::appointment, draft.at), zone);
  set_time(draft, Column::deadline, future_option(session, Option::deadline, draft.at), zone);
  const std::string same_as = request_option(session, Option::same_as);
  check_same_as(session, same_as, category);
  draft.set(Column::same_as, same_as);
  add_typed_facts(session, draft, [](const FactSpec& fact) { return fact.in(EventKind::logged); });
  if (has_severity(category)) set_severity(session, draft, severity);
  return draft;
}

void say_if_place_is_unusual(Session& session, const Draft& draft) {
  const DeskConfig& config = session.desk().config;
  const std::string &place = draft.field(Column::location), &text = draft.field(Column::text);
  if (config.usual_location(place)) return;
  if (config.usual_location(text))
    session.note(message::note_swapped_location, {printable(place), printable(text)});
  else
    session.note(message::note_unusual_location, {printable(place)});
}

void say_what_is_missing(Session& session, const Draft& draft) {
  const bool no_contact = draft.field(Column::contact).empty();
  const bool no_phone = draft.field(Column::phone).empty();
  if (no_contact && no_phone)
    session.note(message::note_nobody_to_call, {});
  else if (no_contact || no_phone)
    session.note(no_contact ? message::note_no_contact : message::note_no_phone, {});
  const bool needs_owner =
      has_severity(draft.field(Column::category)) && draft.field(Column::same_as).empty();
  if (needs_owner && session.arguments().value(Option::owner).empty())
    session.note(message::note_no_owner, {});
  compare_with_keywords(session, draft);
  say_if_place_is_unusual(session, draft);
  say_what_is_unwatched(session, draft, draft.field(Column::category));
}

std::vector<Draft> drafts_of_call(Session& session) {
  const Arguments& arguments = session.arguments();
  std::vector<Draft> drafts;
  drafts.push_back(logged_draft(session));
  if (arguments.has(Option::dispatch)) {
    Draft dispatched = draft_of(session, EventKind::dispatched);
    set_assignee(session, dispatched, text_option(session, Option::dispatch));
    drafts.push_back(std::move(dispatched));
  }
  if (arguments.has(Option::answered)) {
    Draft completed = draft_of(session, EventKind::completed);
    const std::string result = arguments.value(Option::answered);
    if (!result.empty()) completed.set(Column::text, text_in(dashed(Option::answered), result));
    drafts.push_back(std::move(completed));
  }
  return drafts;
}

// A month's file holds the whole life of its requests, so a repeat cannot stand before its first.
void refuse_before_its_first(const RequestId& id, const Draft& logged) {
  const auto first = RequestId::parse(logged.field(Column::same_as));
  if (first && id.month() < first->month())
    refuse(Exit::refused, message::state_link_later, {id.text(), first->text()},
           {message::hint_log_then_link, {first->text()}});
}

bool may_repeat(const Draft& logged) {
  const std::string& category = logged.field(Column::category);
  return is_like(category, Category::repair) ||
         (has_severity(category) && logged.field(Column::same_as).empty());
}

}  // namespace

Exit log_call(Session& session) {
  std::optional<RequestId> logged;
  std::string location;
  const Exit exit = record(session, [&](Act& act) {
    std::vector<Draft> drafts = drafts_of_call(session);
    say_what_is_missing(session, drafts.front());
    if (may_repeat(drafts.front())) location = drafts.front().field(Column::location);
    logged = act.new_request(session.zone().day(drafts.front().at));
    refuse_before_its_first(*logged, drafts.front());
    act.add(*logged, std::move(drafts));
  });
  if (logged && !location.empty() && session.output().recorded)
    say_what_it_may_repeat(session, *logged, location);
  return exit;
}

}  // namespace deskctl
