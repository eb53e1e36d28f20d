#include "command/entry_write.hpp"

#include <algorithm>

#include "command/entry_in.hpp"
#include "command/input.hpp"
#include "command/key.hpp"
#include "command/read.hpp"
#include "command/register_input.hpp"
#include "command/register_words.hpp"
#include "command/write.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/entry_page.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

std::string command_name(Session& session) {
  return std::string(name_of(session.arguments().command));
}

// Whether the act opens the entry, or gives it other values or another end.
bool opens_or_corrects(const EntryAct& act) {
  const std::vector<const Event*>& events = act.entry().events;
  return std::any_of(events.end() - act.added(), events.end(), [](const Event* event) {
    return event->kind == EventKind::logged || event->kind == EventKind::amended;
  });
}

// Another open entry with the value of a unique field would make the value name two.
void refuse_same_value(Session& session, const EntryAct& act) {
  const RegisterPolicy& of_register = act.of_register();
  if (of_register.find_unique() == nullptr || act.entry().status != EntryStatus::open ||
      !opens_or_corrects(act))
    return;
  OpenEntries open = open_entries(session.desk(), of_register, latest);
  std::erase_if(open.items, [&](const EntryItem& item) { return item.id == act.id(); });
  for (const RegisterField& field : of_register.fields)
    for (const auto& [name, value] : act.entry().fields) {
      if (!field.unique || name != field.name) continue;
      if (const EntryItem* item = open_with(of_register, open.items, value))
        refuse(Exit::refused, message::register_value_taken,
               {printable(value), item->id.text(), shown_time(item->opened, session.zone())},
               {message::hint_register_value_taken,
                {entry_command(of_register.name, of_register.closing().word, item->id)}});
    }
}

void put_words(Draft& draft, const EntryWords& words) {
  draft.set(Column::location, words.place);
  draft.set(Column::text, words.text);
  draft.facts.insert(draft.facts.begin(), words.fields.begin(), words.fields.end());
}

}  // namespace

void show_recorded_entry(Session& session, const EntryAct& act) {
  const RegisterPolicy& of_register = act.of_register();
  const Policy& policy = session.desk().policy;
  if (session.quiet()) return;
  std::string& data = session.output().data;
  switch (session.format()) {
    case Format::id:
      data = act.id().text() + '\n';
      break;
    case Format::json:
      data = recorded_entry_json(act.entry(), act.added(), of_register, policy, session.zone(),
                                 session.now(), session.dry_run());
      break;
    default:
      data = recorded_entry_text(act.entry(), act.added(), of_register, policy, session.zone(),
                                 session.now(), session.view(), session.dry_run(),
                                 session.desk().config.short_answers);
      break;
  }
}

void need_role(Session& session, const RegisterPolicy& of_register) {
  const Author author = author_of(session);
  if (of_register.by.empty() || at_least(author.role, of_register.by)) return;
  const auto& staff = session.desk().config.staff;
  const auto able = std::find_if(staff.begin(), staff.end(), [&](const StaffMember& person) {
    return at_least(person.role, of_register.by);
  });
  const auto role = [&](const std::string& word) {
    return label(session.language(), Vocabulary::role, word);
  };
  refuse(Exit::refused, message::register_needs_role,
         {shown_label(of_register.label, of_register.name, session.language()),
          role(of_register.by), printable(author.name), role(author.role)},
         able == staff.end() ? Said{message::hint_register_role, {of_register.by}}
                             : Said{message::hint_act_for, {printable(able->name)}});
}

Draft entry_draft(Session& session, std::string_view event) {
  const Author author = author_of(session);
  Draft draft;
  draft.at = past_option(session, Option::at).value_or(session.now());
  draft.set(Column::event, std::string(event));
  draft.set(Column::by, author.name);
  draft.set(Column::role, author.role);
  if (!author.acting_for.empty()) draft.facts.emplace_back(holder_of_role, author.acting_for);
  return draft;
}

Exit record_entry(Session& session, const RegisterPolicy& of_register,
                  const std::function<void(EntryAct&)>& want, const ShowAct& show) {
  session.format();
  const Writing held(session.desk(), lock_patience(session), command_name(session));
  session.look_at_clock();
  if (const auto known = recorded_before(session, stamp_of(session)))
    return show_entry_again(session, held, *known, show);
  return record_entry_in(session, held, of_register, want, show);
}

Exit record_entry_in(Session& session, const Writing& held, const RegisterPolicy& of_register,
                     const std::function<void(EntryAct&)>& want, const ShowAct& show) {
  Writing writing(held, of_register.book());
  EntryAct act(writing, of_register, stamp_of(session));
  want(act);
  refuse_same_value(session, act);
  if (session.dry_run()) {
    act.fold();
    show(session, act);
    return Exit::done;
  }
  act.append();
  session.output().recorded = true;
  for (const Problem& note : writing.notes()) session.say_problem(note, true);
  show(session, act);
  return Exit::done;
}

Exit show_entry_again(Session& session, const Writing& held, const UsedKey& known,
                      const ShowAct& show) {
  const RegisterPolicy& of_register = register_meant(session, known.of_register);
  Writing writing(held, of_register.book());
  EntryAct act(writing, of_register, stamp_of(session));
  act.find(known.request);
  show(session, act);
  return Exit::done;
}

std::string typed_entry(Session& session, const RegisterPolicy& of_register,
                        const std::vector<std::string>& bare) {
  if (!bare.empty()) return bare.front();
  const std::string verb = session.arguments().word(1);
  refuse(message::use_missing, {"ID"},
         {message::hint_register_which, {of_register.name, printable(verb)}});
}

Exit open_entry(Session& session, const RegisterPolicy& of_register) {
  EntryWords words = entry_words(session, of_register);
  place_bare_words(session, of_register, words);
  need_required(session, of_register, words);
  need_role(session, of_register);
  Draft draft = entry_draft(session, of_register.opening().word);
  put_words(draft, words);
  return record_entry(session, of_register, [&](EntryAct& act) {
    act.new_entry(session.zone().day(draft.at));
    act.add({draft});
  });
}

Exit go_on_with_entry(Session& session, const RegisterPolicy& of_register,
                      const RegisterVerb& verb) {
  EntryWords words = entry_words(session, of_register);
  const std::string typed = typed_entry(session, of_register, words.bare);
  if (words.bare.size() > 1 && words.text.empty()) words.text = words.bare[1];
  if (words.bare.size() > 2)
    refuse(message::use_too_many_words, {printable(words.bare[2]), "register " + of_register.name},
           {message::hint_register_words, {of_register.name}});
  Draft draft = entry_draft(session, verb.word);
  put_words(draft, words);
  return record_entry(session, of_register, [&](EntryAct& act) {
    const OpenEntries open = open_entries(session.desk(), of_register, latest);
    const RequestId id = entry_in(session, of_register, typed, open.items);
    if (act.find(id) == nullptr)
      refuse(Exit::refused, message::register_no_entry, {of_register.name, id.text()},
             {message::hint_register_none_open, {of_register.name}});
    act.add({draft});
  });
}

}  // namespace deskctl
