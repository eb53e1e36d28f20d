// handover: --to gives the shift to the next one, accept signs for it, show prints it again.
#include <algorithm>

#include "command/commands.hpp"
#include "command/entry_in.hpp"
#include "command/entry_write.hpp"
#include "command/handover_word.hpp"
#include "command/input.hpp"
#include "command/read.hpp"
#include "command/report_output.hpp"
#include "command/unknown_years.hpp"
#include "desk/seals.hpp"
#include "desk/shifts.hpp"
#include "deskctl/message/config_messages.hpp"
#include "deskctl/message/problems_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/shift_page.hpp"
#include "deskctl/report/leaving.hpp"
#include "deskctl/text/suggest.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {
namespace {

const RegisterPolicy& handovers_of(Session& session) {
  return *session.desk().policy.find_register(handover_register);
}

// The ledger as known when this was handed over, and what happened since the handover before.
HandoverReport report_of(Session& session, const HandedOver& entry,
                         const std::vector<HandedOver>& all, ReadingNotes& notes) {
  const Desk& desk = session.desk();
  const Instant moment = entry.recorded;
  Instant since = start_of_day(session.zone().day(moment), session.zone());
  for (const HandedOver& one : all)
    if (one.recorded < moment) since = one.recorded;
  HandoverGathering gathering(desk.policy, session.zone(), moment, since);
  const MonthRange range{
      std::nullopt, Month::of(session.zone().day(moment)), {}, clock_of(session)};
  add_notes(notes, each_request(desk.folder, range, moment,
                                [&](const Request& request) { gathering.add(request); }));
  for (const EntryItem& item : read_open_entries(session, moment, notes)) gathering.add(item);
  note_unknown_years(session, gathering.gaps());
  return std::move(gathering).finish(entry);
}

void print(Session& session, const HandoverReport& report) {
  if (session.quiet()) return;
  const Format format = session.format();
  if (format == Format::id) {
    session.output().data = report.entry.id.text() + '\n';
    return;
  }
  const View view = session.desk_view();
  const bool full = session.arguments().has(Option::full);
  HandoverReport masked = report;
  mask(masked);
  session.output().label = report.entry.id.text();
  session.output().data = report_in(
      session, format,
      {[&] {
         return handover_json(full ? report : masked, session.zone(), full, session.dry_run());
       },
       [&] {
         return handover_page(view.full ? report : masked, printable(session.desk().config.name),
                              session.zone(), view);
       }});
}

Exit show_handover(Session& session, const std::string& typed) {
  HandoversRead read = read_handovers(session.desk(), session.now());
  if (read.handovers.empty())
    refuse(Exit::refused, message::shift_none, {shown_time(session.now(), session.zone())},
           {message::hint_shift_give, {}});
  auto wanted = read.handovers.end() - 1;
  if (!typed.empty()) {
    const RequestId id = entry_in(session, handovers_of(session), typed, {});
    wanted = std::find_if(read.handovers.begin(), read.handovers.end(),
                          [&](const HandedOver& one) { return one.id == id; });
    if (wanted == read.handovers.end())
      refuse(Exit::refused, message::shift_no_such, {id.text()}, {message::hint_shift_list, {}});
  }
  print(session, report_of(session, *wanted, read.handovers, read.notes));
  return exit_after(session, read.notes);
}

// Whoever takes over has to be somebody who can sign.
std::string successor(Session& session) {
  const std::string to = text_option(session, Option::to);
  if (to.empty())
    refuse(message::use_missing, {dashed(Option::to)}, {message::hint_shift_give, {}});
  const DeskConfig& config = session.desk().config;
  if (config.staff.empty() || config.find_staff(to) != nullptr) return to;
  std::vector<std::string_view> names;
  for (const StaffMember& person : config.staff) names.push_back(person.name);
  const std::string near = nearest(to, names);
  refuse(message::use_not_staff, {printable(to)},
         near.empty() ? Said{message::hint_one_of,
                             {joined(std::vector<std::string>(names.begin(), names.end()))}}
                      : Said{message::hint_did_you_mean, {near}});
}

Exit give_handover(Session& session) {
  const std::string to = successor(session);
  Draft draft = entry_draft(session, "give");
  if (draft.field(Column::by) == to)
    refuse(Exit::refused, message::shift_to_oneself, {printable(to)},
           {message::hint_shift_other, {}});
  draft.set(Column::text, text_option(session, Option::plan));
  const auto add = [&](std::string_view field, std::string value) {
    if (!value.empty()) draft.facts.emplace_back(field, std::move(value));
  };
  add("to", to);
  add("cash", money_option(session, Option::cash));
  add("receipts", text_option(session, Option::receipts));
  add("phone-to", text_option(session, Option::phone_to));
  add("seal", seal_line(session.desk()));
  HandoversRead read = read_handovers(session.desk(), session.now());
  for (const HandedOver& one : read.handovers)
    if (one.status == EntryStatus::open && one.to == draft.field(Column::by))
      session.note(message::shift_not_signed_yet, {one.id.text(), printable(one.by)},
                   Said{message::hint_check_handover, {one.id.text()}});
  std::optional<HandoverReport> report;
  return record_entry(
      session, handovers_of(session),
      [&](EntryAct& act) {
        act.new_entry(session.zone().day(draft.at));
        act.add({draft});
        report = report_of(session, handed_over(act.entry()), read.handovers, read.notes);
        // Nobody signs for a shift of which a part could not be read.
        if (!read.notes.damage.empty()) throw Refused(Exit::damaged, few_of(read.notes.damage));
      },
      [&](Session&, const EntryAct& act) {
        if (!report)
          report = report_of(session, handed_over(act.entry()), read.handovers, read.notes);
        print(session, *report);
      });
}

// The one that waits for this signature. Throws Refused (3) where there is none, or several.
RequestId handover_for(Session& session, const Author& author, const std::vector<HandedOver>& all) {
  std::vector<std::string> mine;
  const HandedOver* other = nullptr;
  for (const HandedOver& one : all) {
    if (one.status != EntryStatus::open) continue;
    if (one.to == author.name || one.to == author.acting_for)
      mine.push_back(one.id.text());
    else
      other = &one;
  }
  if (mine.size() == 1) return *RequestId::parse(mine.front());
  if (!mine.empty())
    refuse(Exit::refused, message::shift_several, {printable(author.name)},
           {message::hint_shift_several, {joined(mine)}});
  if (other != nullptr)
    refuse(Exit::refused, message::shift_of_other,
           {other->id.text(), printable(other->to), printable(author.name)},
           {message::hint_shift_for, {printable(other->to)}});
  if (!all.empty() && all.back().accepted)
    refuse(Exit::refused, message::shift_accepted_already,
           {all.back().id.text(), printable(all.back().accepted_by),
            shown_time(*all.back().accepted, session.zone())},
           {message::hint_shift_next, {}});
  refuse(Exit::refused, message::shift_nothing_to_accept, {}, {message::hint_shift_next, {}});
}

void refuse_wrong_signer(Session& session, const Author& author, const HandedOver& given) {
  if (given.accepted)
    refuse(Exit::refused, message::shift_accepted_already,
           {given.id.text(), printable(given.accepted_by),
            shown_time(*given.accepted, session.zone())},
           {message::hint_shift_next, {}});
  if (given.by == author.name)
    refuse(Exit::refused, message::shift_signs_for_himself,
           {printable(author.name), given.id.text()},
           {message::hint_shift_signs, {printable(given.to)}});
  if (given.to != author.name && given.to != author.acting_for)
    refuse(Exit::refused, message::shift_of_other,
           {given.id.text(), printable(given.to), printable(author.name)},
           {message::hint_shift_for, {printable(given.to)}});
}

Exit accept_handover(Session& session, const std::string& typed) {
  const RegisterPolicy& of_register = handovers_of(session);
  const Author author = author_of(session);
  const Draft draft = entry_draft(session, "accept");
  return record_entry(session, of_register, [&](EntryAct& act) {
    const RequestId id =
        typed.empty()
            ? handover_for(session, author, read_handovers(session.desk(), latest).handovers)
            : entry_in(session, of_register, typed, {});
    const Entry* entry = act.find(id);
    if (entry == nullptr)
      refuse(Exit::refused, message::shift_no_such, {id.text()}, {message::hint_shift_list, {}});
    refuse_wrong_signer(session, author, handed_over(*entry));
    act.add({draft});
  });
}

}  // namespace

Exit handover(Session& session) {
  session.format();
  const Arguments& arguments = session.arguments();
  const auto word = handover_word(arguments.word(0));
  if (!word)
    refuse(message::shift_no_word, {printable(arguments.word(0))},
           {message::hint_one_of, {"accept, show"}});
  const bool gives = arguments.has(Option::to) || arguments.has(Option::cash) ||
                     arguments.has(Option::receipts) || arguments.has(Option::phone_to) ||
                     arguments.has(Option::plan);
  if (gives && word != HandoverWord::none)
    refuse(message::use_too_many_words, {printable(arguments.word(0)), "handover --to"},
           {message::hint_shift_give, {}});
  if (gives) return give_handover(session);
  return word == HandoverWord::accept ? accept_handover(session, arguments.word(1))
                                      : show_handover(session, arguments.word(1));
}

}  // namespace deskctl
