#include "command/register_list.hpp"

#include <algorithm>

#include "command/commands.hpp"
#include "command/entry_filter.hpp"
#include "command/entry_in.hpp"
#include "command/entry_write.hpp"
#include "command/list_output.hpp"
#include "command/read.hpp"
#include "command/register_input.hpp"
#include "command/register_words.hpp"
#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/usage_messages.hpp"
#include "deskctl/render/entry_page.hpp"
#include "deskctl/text/utf8.hpp"

namespace deskctl {

// Its fields say which of them name somebody: they are masked as they are shown.
static void mask(EntryRow&) {}

namespace {

MonthRange range_of(Session& session) {
  MonthRange range;
  range.clock = clock_of(session);
  return range;
}

// A list of one register, with its title of a report's period or of the present.
ListReport<EntryRow> report_of(Session& session, const RegisterPolicy& of_register,
                               std::vector<EntryRow> rows, const std::optional<Period>& period,
                               const View& view, const Said& when_empty) {
  ListReport<EntryRow> report;
  report.items = std::move(rows);
  report.json = [&session, &of_register, period, full = view.full](const auto& items) {
    return entries_json(items, of_register, session.zone(), full, period);
  };
  report.page = [&session, &of_register, period, view](const std::vector<EntryRow>& items) {
    const std::string when =
        period ? format_period(*period) : shown_time(session.now(), session.zone());
    return page_of(
        say(session.language(), message::out_register_title,
            {printable(session.desk().config.name), shown_register(of_register, session.language()),
             when, std::to_string(items.size())}),
        entries_table(items, of_register, session.zone(), view), view);
  };
  report.when_empty = when_empty;
  for (const RegisterField& field : of_register.fields)
    report.blank.item.fields.emplace_back(field.name, "");
  return report;
}

}  // namespace

Exit list_registers(Session& session) {
  const Format format = session.format();
  const Policy& policy = session.desk().policy;
  const OpenEntries open = open_entries(session.desk(), session.now(), clock_of(session));
  std::vector<RegisterSummary> all;
  for (const RegisterPolicy& one : policy.registers) {
    RegisterSummary& summary = all.emplace_back();
    summary.of_register = &one;
    for (const EntryItem& item : open.items) {
      if (item.of.name != one.name) continue;
      ++summary.open;
      summary.overdue += item.is_overdue();
      if (!item.running.empty() && (!summary.due || item.running.front().due < *summary.due))
        summary.due = item.running.front().due;
    }
  }
  const bool only_own = std::all_of(policy.registers.begin(), policy.registers.end(),
                                    [](const RegisterPolicy& one) { return one.is_own; });
  if (only_own && format == Format::text)
    session.note(message::register_none, {policy.file}, Said{message::hint_register_none, {}});
  else if (format == Format::id)
    for (const RegisterSummary& one : all) session.output().data += one.of_register->name + '\n';
  else
    session.output().data = report_in(
        session, format,
        {[&] { return registers_json(all, session.zone()); },
         [&] {
           return page_of(say(session.language(), message::out_registers_title,
                              {printable(session.desk().config.name),
                               shown_time(session.now(), session.zone())}),
                          registers_table(all, session.zone(), session.view()), session.view());
         },
         "items", [&] { return registers_json({RegisterSummary{}}, session.zone()); }});
  return exit_after(session, open.notes);
}

Exit list_entries(Session& session, const RegisterPolicy& of_register) {
  const Format format = session.format();
  const auto& words = session.arguments().words;
  constexpr std::size_t before_filter = 2;
  const EntryFilter filter = entry_filter(
      session, of_register, std::span(words).subspan(std::min(before_filter, words.size())));
  const bool all = session.arguments().has(Option::all) || filter.asks_status;
  std::vector<EntryRow> rows;
  int finished = 0;
  const ReadingNotes notes = each_entry(
      session.desk().folder, of_register, range_of(session), session.now(),
      [&](const Entry& entry) {
        if (!filter.fits(entry)) return;
        if (all || entry.status == EntryStatus::open)
          rows.push_back(row_of(entry, of_register, session.desk().policy, session.now()));
        else
          finished += entry.status == EntryStatus::closed;
      });
  View view = session.view();
  view.full = true;  // the desk's own list, as `list` is
  const Said when_empty = finished > 0 ? Said{message::out_none_open, {std::to_string(finished)}}
                                       : Said{message::register_no_entries, {}};
  ListReport<EntryRow> report =
      report_of(session, of_register, std::move(rows), std::nullopt, view, when_empty);
  session.output().data =
      format == Format::text && !report.items.empty()
          ? format_table(entries_table(report.items, of_register, session.zone(), view),
                         view.columns)
          : list_in(session, format, report, report.items);
  if (report.items.empty() && format == Format::text)
    session.note(when_empty.message, when_empty.values);
  return exit_after(session, notes);
}

Exit show_entry(Session& session, const RegisterPolicy& of_register) {
  const Format format = session.format();
  const EntryWords words = entry_words(session, of_register);
  const std::string typed = typed_entry(session, of_register, words.bare);
  const OpenEntries open =
      open_entries(session.desk(), of_register, session.now(), clock_of(session));
  const RequestId id = entry_in(session, of_register, typed, open.items);
  const auto one = find_entry(session.desk().folder, of_register, id, session.now());
  if (!one)
    refuse(Exit::refused, message::use_not_known_then,
           {id.text(), shown_time(session.now(), session.zone())}, {message::hint_later_now, {}});
  const Policy& policy = session.desk().policy;
  std::string& data = session.output().data;
  if (format == Format::id)
    data = id.text() + '\n';
  else if (format == Format::json)
    data = entry_json(one->entry, of_register, policy, session.zone(), session.now());
  else
    data = entry_text(one->entry, of_register, policy, session.zone(), session.now(),
                      session.view(), session.arguments().has(Option::history));
  return exit_after(session, open.notes);
}

Exit report_register(Session& session) {
  const Format format = session.format();
  const RegisterPolicy& of_register = register_meant(session, session.arguments().word(0));
  const std::string typed = session.arguments().word(1);
  const Zone& zone = session.zone();
  const Period period = parse_period(typed.empty() ? "this-month" : typed, zone.day(session.now()));
  session.output().label = of_register.name + '-' + format_period(period);
  MonthRange range = range_of(session);
  range.last = Month::of(period.last);
  std::vector<EntryRow> rows;
  // Entries of the period, and those that were still open when it began.
  const ReadingNotes notes =
      each_entry(session.desk().folder, of_register, range, session.now(), [&](const Entry& entry) {
        const LocalDay opened = zone.day(entry.opened);
        const bool carried = opened < period.first && entry.status != EntryStatus::voided &&
                             (!entry.closed || zone.day(*entry.closed) >= period.first);
        if (period.contains(opened) || carried)
          rows.push_back(row_of(entry, of_register, session.desk().policy, session.now()));
      });
  const Said when_empty{message::out_register_nothing,
                        {shown_register(of_register, session.language()), format_period(period)}};
  ListReport<EntryRow> report =
      report_of(session, of_register, std::move(rows), period, session.view(), when_empty);
  return give_list(session, format, report, notes);
}

}  // namespace deskctl
