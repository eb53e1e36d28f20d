// amend and void of an entry: corrections, each of which is one more event.
#include "command/entry_in.hpp"
#include "command/entry_write.hpp"
#include "command/input.hpp"
#include "command/register_input.hpp"
#include "command/write.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/states_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

// The entry that is corrected; it may be closed, but not void.
const Entry& entry_to_correct(Session& session, EntryAct& act, const std::string& typed) {
  const RegisterPolicy& of_register = act.of_register();
  const OpenEntries open = open_entries(session.desk(), of_register, latest);
  const RequestId id = entry_in(session, of_register, typed, open.items);
  const Entry* entry = act.find(id);
  if (entry == nullptr)
    refuse(Exit::refused, message::register_no_entry, {of_register.name, id.text()},
           {message::hint_register_none_open, {of_register.name}});
  return *entry;
}

Draft correction(Session& session, EventKind kind, const std::string& reason) {
  Draft draft = entry_draft(session, word_of(kind));
  draft.facts.emplace_back(correction_reason, reason);
  return draft;
}

// --event N with --at T or --revoke.
void put_event(Session& session, const RegisterPolicy& of_register, Draft& draft,
               const Entry& entry) {
  const std::string n = count_option(session, Option::event);
  const std::string id = entry.id.text();
  const Said see{message::hint_entry_history, {"register " + of_register.name + " show " + id}};
  const auto moved_to = past_option(session, Option::at);
  const bool revoke = session.arguments().has(Option::revoke);
  if (revoke == moved_to.has_value()) refuse(message::use_event_at_or_revoke, {}, see);
  const std::size_t index = n.size() > 6 ? 0 : std::stoul(n);
  if (index < 1 || index > entry.events.size())
    refuse(Exit::refused, message::use_not_an_event, {id, n}, see);
  if (revoke && entry.events[index - 1]->kind == EventKind::logged)
    refuse(Exit::refused, message::use_revoke_logged, {id},
           {message::hint_entry_void_instead, {of_register.name, id}});
  draft.at = session.now();  // --at is when the corrected event happened
  draft.add_fact(Fact::event, n);
  if (moved_to) draft.add_fact(Fact::moved_to, session.zone().format(*moved_to));
  if (revoke) draft.add_fact(Fact::revoke, "yes");
}

}  // namespace

Exit amend_entry(Session& session, const RegisterPolicy& of_register) {
  const EntryWords words = entry_words(session, of_register);
  const std::string typed = typed_entry(session, of_register, words.bare);
  const bool of_event = session.arguments().has(Option::event);
  const bool has_values = !words.fields.empty() || !words.place.empty() || !words.text.empty();
  if (words.bare.size() > 1)
    refuse(message::use_too_many_words, {printable(words.bare[1]), "register " + of_register.name},
           {message::hint_register_words, {of_register.name}});
  if (of_event == has_values)
    refuse(message::use_nothing_to_amend, {},
           {message::hint_register_amend, {of_register.name, printable(typed)}});
  const std::string reason =
      without_identity_number(dashed(Option::reason), reason_option(session));
  return record_entry(session, of_register, [&](EntryAct& act) {
    const Entry& entry = entry_to_correct(session, act, typed);
    if (entry.status == EntryStatus::voided)
      refuse(Exit::refused, message::entry_is_void, {entry.id.text()},
             {message::hint_entry_new, {of_register.name, of_register.opening().word}});
    Draft draft = correction(session, EventKind::amended, reason);
    if (of_event) put_event(session, of_register, draft, entry);
    draft.set(Column::location, words.place);
    draft.set(Column::text, words.text);
    draft.facts.insert(draft.facts.begin(), words.fields.begin(), words.fields.end());
    act.add({std::move(draft)});
  });
}

Exit void_entry(Session& session, const RegisterPolicy& of_register) {
  const EntryWords words = entry_words(session, of_register);
  const std::string typed = typed_entry(session, of_register, words.bare);
  if (words.bare.size() > 1 || !words.fields.empty())
    refuse(message::use_too_many_words,
           {printable(words.bare.size() > 1 ? words.bare[1] : words.fields.front().first),
            "register " + of_register.name},
           {message::hint_register_words, {of_register.name}});
  const std::string reason =
      without_identity_number(dashed(Option::reason), reason_option(session));
  return record_entry(session, of_register, [&](EntryAct& act) {
    entry_to_correct(session, act, typed);
    act.add({correction(session, EventKind::voided, reason)});
  });
}

}  // namespace deskctl
