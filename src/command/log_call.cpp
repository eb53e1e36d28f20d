#include <algorithm>
#include <utility>

#include "command/agreed.hpp"
#include "command/ask.hpp"
#include "command/call.hpp"
#include "command/call_form.hpp"
#include "command/commands.hpp"
#include "command/key.hpp"
#include "command/priced.hpp"
#include "command/repeated.hpp"
#include "command/severity_in.hpp"
#include "command/write.hpp"
#include "deskctl/message/intake_messages.hpp"
#include "deskctl/message/policy_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/rule_words.hpp"

namespace deskctl {
namespace {

void set_time(Draft& draft, Column column, const std::optional<Instant>& instant,
              const Zone& zone) {
  if (instant) draft.set(column, zone.format(*instant));
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

// A call that lacks something is drafted too, so that a wrong option is told before any question.
Draft logged_draft(Session& session, const Call& call) {
  Draft draft = draft_of(session, EventKind::logged);
  const std::string severity = word_option(session, Option::severity, Vocabulary::severity);
  const bool is_whole = !call.category.empty();
  if (is_whole && !severity.empty() && !has_severity(call.category))
    refuse(message::use_severity_for_complaints, {call.category},
           {message::hint_severity_for_complaints, {}});

  draft.set(Column::category, call.category);
  draft.set(Column::location, call.location);
  draft.set(Column::text, call.text);
  draft.set(Column::urgency, std::string(word_of(call.urgent ? Urgency::urgent : Urgency::normal)));
  draft.set(Column::scope,
            or_else(word_option(session, Option::scope, Vocabulary::scope),
                    is_like(call.category, Category::repair) ? word_of(Scope::in) : ""));
  draft.set(Column::channel, or_else(word_option(session, Option::channel, Vocabulary::channel),
                                     word_of(Channel::phone)));
  draft.set(Column::contact, call.contact);
  draft.set(Column::phone, call.phone);
  const Zone& zone = session.zone();
  set_time(draft, Column::received, past_option(session, Option::received), zone);
  set_time(draft, Column::appointment, future_option(session, Option::appointment, draft.at), zone);
  set_time(draft, Column::deadline, future_option(session, Option::deadline, draft.at), zone);
  const std::string same_as = or_else(request_option(session, Option::same_as), call.same_as);
  if (is_whole) check_same_as(session, same_as, call.category);
  draft.set(Column::same_as, same_as);
  // The incident is not as it was typed where that was `last`.
  add_typed_facts(session, draft, [](const FactSpec& fact) {
    return fact.in(EventKind::logged) && fact.fact < Fact::incident;
  });
  draft.add_fact(Fact::incident, call.incident);
  add_typed_facts(session, draft, [](const FactSpec& fact) {
    return fact.in(EventKind::logged) && fact.fact > Fact::incident;
  });
  price_call(session, draft);
  if (!session.arguments().has(Option::owner)) draft.add_fact(Fact::owner, call.owner);
  if (has_severity(call.category)) set_severity(session, draft, severity);
  return draft;
}

std::vector<Draft> drafts_of_call(Session& session, const Call& call) {
  const Arguments& arguments = session.arguments();
  std::vector<Draft> drafts;
  drafts.push_back(logged_draft(session, call));
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

// The values of the log event, one a line, for the last look before Enter.
std::string whole_of(Session& session, const Draft& draft) {
  constexpr int label_columns = 12;
  const Language language = session.language();
  std::string out;
  const auto add = [&](std::string_view column, const std::string& value) {
    if (!value.empty())
      out += "  " + pad_right(label(language, "column", column), label_columns) + ' ' +
             printable(value) + '\n';
  };
  const auto word = [&](Vocabulary vocabulary, Column column) {
    const std::string& token = draft.field(column);
    return token.empty() ? token : label(language, vocabulary, token);
  };
  const auto time = [&](Column column) {
    const auto instant = parse_rfc3339(draft.field(column));
    return instant ? shown_time(*instant, session.zone()) : "";
  };
  add("location", draft.field(Column::location));
  add("text", draft.field(Column::text));
  add("category", word(Vocabulary::category, Column::category));
  add("severity", word(Vocabulary::severity, Column::severity));
  add("urgency", word(Vocabulary::urgency, Column::urgency));
  add("scope", word(Vocabulary::scope, Column::scope));
  add("channel", word(Vocabulary::channel, Column::channel));
  add("contact", draft.field(Column::contact));
  add("phone", draft.field(Column::phone));
  for (const Column column : {Column::received, Column::appointment, Column::deadline})
    add(name_of(column), time(column));
  add("same_as", draft.field(Column::same_as));
  for (const auto& [name, value] : draft.facts) add(name, value);
  return out;
}

void refuse_incomplete(Session& session, const Call& call) {
  std::vector<std::string> missing;
  if (call.location.empty()) missing.emplace_back("LOCATION");
  if (call.text.empty()) missing.emplace_back("TEXT");
  if (call.category.empty()) missing.push_back(dashed(Option::category));
  if (missing.empty()) return;
  Said hint{message::hint_call_parts, {}};
  if (missing.size() == 1 && call.category.empty()) {
    hint = {message::hint_categories, {}};
    const SuggestedMatter suggestion = session.desk().policy.suggested_by(call.text);
    std::vector<std::string> options;
    for (const std::string& one : suggestion.categories)
      options.push_back(dashed(Option::category) + ' ' + one);
    if (options.size() > 1)
      hint = {message::hint_several_categories,
              {printable(joined(suggestion.words)), listed(options, session.language())}};
  }
  if (missing.size() == 1) refuse(message::use_missing, missing, std::move(hint));
  refuse(message::missing_parts, {listed(missing, session.language())}, std::move(hint));
}

// Nobody follows a complaint up by itself. Guessed anew, because an answer may be changed.
void guess_owner(Session& session, Call& call) {
  if (!std::exchange(call.owner_source, "").empty()) call.owner.clear();
  const bool is_needed = has_severity(call.category) && call.owner.empty() &&
                         !session.arguments().has(Option::same_as) && call.same_as.empty();
  if (!is_needed) return;
  call.owner = author_of(session).name;
  call.owner_source = call.owner;
}

struct WholeCall {
  Call call;
  std::vector<Draft> drafts;
  std::vector<RequestId> told;  // what is open at the place, as the questions showed it
};

WholeCall whole_call(Session& session) {
  const bool guesses = !session.arguments().has(Option::no_guess);
  const Acquaintance known(session);
  WholeCall whole;
  Call& call = whole.call;
  call = typed_call(session, known);
  join_incident(session, call);
  if (guesses) {
    guess_matter(session, call, known);
    guess_person(session, call, known);
  }
  const auto drafted = [&] {
    if (guesses) guess_owner(session, call);
    whole.drafts = drafts_of_call(session, call);
    return whole_of(session, whole.drafts.front());
  };
  if (may_ask(session) && has_questions(session, call)) {
    drafts_of_call(session, call);
    whole.told = ask_call(session, call, known, drafted);
  }
  refuse_incomplete(session, call);
  drafted();
  if (guesses) say_guesses(session, call);
  return whole;
}

// Only a remark where the category was typed: the person on the phone knows better.
void say_if_emergency(Session& session, const Draft& draft, const std::string& id) {
  if (!session.arguments().has(Option::category)) return;
  const SuggestedMatter suggestion = session.desk().policy.suggested_by(draft.field(Column::text));
  if (suggestion.urgency != word_of(Urgency::urgent)) return;
  const std::string& category = draft.field(Column::category);
  const bool is_other =
      suggestion.categories.size() == 1 && suggestion.categories.front() != category;
  const bool is_urgent = draft.field(Column::urgency) == word_of(Urgency::urgent);
  if (!is_other && is_urgent) return;
  const Language language = session.language();
  std::vector<std::string> words, options;
  if (is_other) {
    words.push_back(label(language, Vocabulary::category, suggestion.categories.front()));
    options.push_back(dashed(Option::category) + ' ' + suggestion.categories.front());
  }
  if (!is_urgent) {
    words.push_back(label(language, Vocabulary::urgency, word_of(Urgency::urgent)));
    options.push_back(dashed(Option::urgent));
  }
  session.note(message::note_emergency,
               {printable(joined(suggestion.words)), listed(words, language)},
               Said{message::hint_emergency, {id, joined(options, " ")}});
}

void say_what_is_missing(Session& session, const Call& call, const Draft& draft,
                         const RequestId& logged) {
  const std::string id = logged.text();
  const bool no_contact = draft.field(Column::contact).empty();
  const bool no_phone = draft.field(Column::phone).empty();
  if (no_contact && no_phone)
    session.note(message::note_nobody_to_call, {});
  else if (no_contact || no_phone)
    session.note(no_contact ? message::note_no_contact : message::note_no_phone, {});
  const std::string& category = draft.field(Column::category);
  const bool needs_owner = has_severity(category) && draft.field(Column::same_as).empty();
  if (needs_owner && call.owner.empty()) session.note(message::note_no_owner, {});
  say_if_emergency(session, draft, id);
  const std::string place = printable(call.location);
  if (call.may_be_swapped)
    session.note(message::note_maybe_swapped, {place});
  else if (!session.desk().config.usual_location(call.location))
    session.note(message::note_unusual_location, {place});
  say_what_is_unwatched(session, draft, category);
}

// A month's file holds the whole life of its requests, so a repeat cannot stand before its first.
void refuse_before_its_first(const RequestId& id, const Draft& logged) {
  const auto first = RequestId::parse(logged.field(Column::same_as));
  if (first && id.month() < first->month())
    refuse(Exit::refused, message::state_link_later, {id.text(), first->text()},
           {message::hint_log_then_link, {first->text()}});
}

}  // namespace

Exit log_call(Session& session) {
  std::optional<WholeCall> whole;
  // Who types the same command with the same key again is asked nothing.
  const bool may_be_known = session.arguments().has(Option::key);
  if (!may_be_known || (may_ask(session) && !recorded_before(session, stamp_of(session))))
    whole = whole_call(session);
  std::optional<RequestId> logged;
  const Exit exit = record(session, [&](Act& act) {
    if (!whole) whole = whole_call(session);
    const Draft& draft = whole->drafts.front();
    logged = act.new_request(session.zone().day(draft.at));
    say_what_is_missing(session, whole->call, draft, *logged);
    refuse_before_its_first(*logged, draft);
    act.add(*logged, std::move(whole->drafts));
  });
  const bool names_first =
      session.arguments().has(Option::same_as) || (whole && !whole->call.same_as.empty());
  if (logged && !names_first && session.output().recorded)
    say_what_it_may_repeat(session, *logged, whole->call.location, whole->told);
  return exit;
}

}  // namespace deskctl
