#include "deskctl/render/shift_page.hpp"

#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/message/waiting_messages.hpp"
#include "deskctl/render/entry_page.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/day_tables.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

Table promises_table(const std::vector<PromisedItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "clock", "due", "late", "location", "contact", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const PromisedItem& item : items)
    table.rows.push_back(
        {item.id.text(), label(view.language, "clock", item.clock), time_cell(item.due, zone),
         item.late > Seconds{0} ? minutes_cell(item.late.count() / 60, view.language) : "",
         printable(item.words.location),
         printable(view.full ? item.words.contact : masked_name(item.words.contact)),
         shown_text(item.words.text, view)});
  return table;
}

Table notes_table(const std::vector<NoteItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "at", "by", "location", "note"})
    table.columns.push_back(column_named(view.language, name));
  for (const NoteItem& item : items)
    table.rows.push_back({item.id.text(), time_cell(item.at, zone), printable(item.by),
                          printable(item.location), shown_text(item.text, view)});
  return table;
}

Table entries_table(const std::vector<EntryItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name :
       {"register", "request", "opened", "location", "about", "due", "late", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const EntryItem& item : items)
    table.rows.push_back(
        {shown_label(item.of.label, item.of.name, view.language), item.id.text(),
         time_cell(item.opened, zone), printable(item.place), shown_call(item.of, zone, view.full),
         item.running.empty() ? "" : time_cell(item.running.front().due, zone),
         item.is_overdue() ? minutes_cell(item.running.front().late.count() / 60, view.language)
                           : "",
         text_beside_call(item, view)});
  return table;
}

std::string said_lines(const HandedOver& entry, const View& view) {
  std::string out;
  const auto add = [&](Message message, const std::string& value) {
    if (!value.empty()) out += say(view.language, message, {printable(value)}) + '\n';
  };
  add(message::shift_line_cash, entry.cash);
  add(message::shift_line_receipts, entry.receipts);
  add(message::shift_line_phone, entry.phone_to);
  add(message::shift_line_plan, view.full ? entry.plan : masked_text(entry.plan));
  if (entry.seal.empty())
    out += say(view.language, message::shift_no_seal) + '\n';
  else
    add(message::shift_line_seal, entry.seal);
  return out;
}

std::string signature_lines(const HandedOver& entry, const Zone& zone, const View& view) {
  std::string accepted;
  if (entry.accepted) {
    const std::string when = shown_time(*entry.accepted, zone);
    accepted = entry.accepted_by == entry.to ? when
                                             : say(view.language, message::shift_signed,
                                                   {printable(entry.accepted_by), when});
    if (!entry.accepted_for.empty())
      accepted +=
          ' ' + say(view.language, message::shift_signed_for, {printable(entry.accepted_for)});
  } else {
    accepted = say(view.language, message::shift_unsigned);
  }
  return say(view.language, message::shift_sign_by,
             {printable(entry.by), shown_time(entry.given, zone)}) +
         '\n' + say(view.language, message::shift_sign_to, {printable(entry.to), accepted}) + '\n';
}

void add_late(Json& json, const std::optional<Instant>& due, const Seconds& late) {
  json.key("due").time_or_null(due);
  json.key("late_minutes").number(late.count() / 60);
}

void add_words(Json& json, const RequestWords& words, bool full) {
  json.key("category").text(words.category);
  json.key("location").text_or_null(words.location);
  json.key("assignee").text_or_null(words.assignee);
  json.key("text").text_or_null(full ? words.text : masked_text(words.text));
}

void add_said(Json& json, const HandedOver& entry, bool full) {
  json.key("id").text(entry.id.text());
  json.key("status").text(word_of(entry.status));
  json.key("given").time(entry.given);
  json.key("by").text(entry.by);
  json.key("to").text(entry.to);
  json.key("accepted").time_or_null(entry.accepted);
  json.key("accepted_by").text_or_null(entry.accepted_by);
  json.key("accepted_for").text_or_null(entry.accepted_for);
  json.key("cash").text_or_null(entry.cash);
  json.key("receipts").text_or_null(entry.receipts);
  json.key("phone_to").text_or_null(entry.phone_to);
  json.key("plan").text_or_null(full ? entry.plan : masked_text(entry.plan));
  json.key("seal").text_or_null(entry.seal);
}

void add_lists_of_day(Json& json, const DayReport& day, bool full) {
  json.key("open").open_list();
  for (const OpenItem& item : day.open) {
    json.open_object().key("id").text(item.id.text());
    json.key("clock").text_or_null(item.clock);
    add_late(json, item.due, item.late);
    add_words(json, item.words, full);
    json.close_object();
  }
  json.close_list().key("held").open_list();
  for (const HeldItem& item : day.held) {
    json.open_object().key("id").text(item.id.text());
    json.key("since").time(item.since);
    json.key("reason").text_or_null(full ? item.reason : masked_text(item.reason)).close_object();
  }
  json.close_list().key("callbacks").open_list();
  for (const CallbackItem& item : day.callbacks) {
    json.open_object().key("id").text(item.id.text());
    json.key("due").time_or_null(item.due);
    json.key("attempts").number(item.attempts).close_object();
  }
  json.close_list().key("urged_after_end").open_list();
  for (const UrgedItem& item : day.urged_after_end) json.text(item.id.text());
  json.close_list();
}

}  // namespace

Page handover_page(const HandoverReport& report, const std::string& desk_name, const Zone& zone,
                   const View& view) {
  const HandedOver& entry = report.entry;
  Page page = titled(say(view.language, message::shift_title,
                         {desk_name, entry.id.text(), printable(entry.by), printable(entry.to),
                          shown_time(entry.recorded, zone)}),
                     view);
  const auto add = [&](Message message, std::size_t count, const auto& table) {
    Section& section = page.add(say(view.language, message, {std::to_string(count)}));
    if (count > 0) section.parts.emplace_back(table());
  };
  const DayReport& day = report.day;
  page.add().parts.emplace_back(Lines{said_lines(entry, view)});
  add(message::out_day_open, day.open.size(), [&] { return open_table(day.open, zone, view); });
  if (!day.held.empty())
    add(message::out_day_held, day.held.size(), [&] { return held_table(day.held, zone, view); });
  add(message::out_day_callbacks, day.callbacks.size(),
      [&] { return callbacks_table(day.callbacks, zone, view); });
  add(message::shift_promises, report.promises.size(),
      [&] { return promises_table(report.promises, zone, view); });
  if (!day.urged_after_end.empty())
    add(message::out_day_urged, day.urged_after_end.size(),
        [&] { return urged_table(day.urged_after_end, zone, view); });
  Section& notes =
      page.add(say(view.language, message::shift_notes,
                   {shown_time(report.since, zone), std::to_string(report.notes.size())}));
  if (!report.notes.empty()) notes.parts.emplace_back(notes_table(report.notes, zone, view));
  add(message::shift_entries, report.entries.size(),
      [&] { return entries_table(report.entries, zone, view); });
  page.add().parts.emplace_back(Lines{signature_lines(entry, zone, view)});
  return page;
}

std::string handover_json(const HandoverReport& report, const Zone& zone, bool full, bool dry_run) {
  Json json(zone);
  open_report(json, "handover");
  json.key("dry_run").flag(dry_run);
  json.key("now").time(report.entry.recorded);
  json.key("since").time(report.since);
  add_said(json, report.entry, full);
  add_lists_of_day(json, report.day, full);
  json.key("promises").open_list();
  for (const PromisedItem& item : report.promises) {
    json.open_object().key("id").text(item.id.text());
    json.key("clock").text(item.clock);
    add_late(json, item.due, item.late);
    add_words(json, item.words, full);
    json.close_object();
  }
  json.close_list().key("notes").open_list();
  for (const NoteItem& item : report.notes) {
    json.open_object().key("id").text(item.id.text());
    json.key("at").time(item.at);
    json.key("by").text(item.by);
    json.key("text").text_or_null(full ? item.text : masked_text(item.text)).close_object();
  }
  json.close_list().key("register_items").open_list();
  for (const EntryItem& item : report.entries) {
    const bool runs = !item.running.empty();
    json.open_object().key("register").text(item.of.name);
    json.key("id").text(item.id.text());
    json.key("opened").time(item.opened);
    json.key("clock").text_or_null(runs ? item.running.front().clock : "");
    add_late(json, runs ? std::optional(item.running.front().due) : std::nullopt,
             runs ? item.running.front().late : Seconds{0});
    json.key("place").text_or_null(item.place);
    json.key("called").text_or_null(shown_call(item.of, zone, full)).close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string review_line(const Reviewed& review, const Zone& zone, const View& view) {
  const std::string about = review.request ? review.request->text()
                            : review.day   ? format_day(*review.day)
                                           : "";
  std::string out =
      say(view.language, message::shift_reviewed,
          {about, printable(review.by), label(view.language, Vocabulary::role, review.role),
           shown_time(review.at, zone)});
  if (!review.acting_for.empty())
    out += ' ' + say(view.language, message::shift_signed_for, {printable(review.acting_for)});
  const std::string text = shown_text(review.text, view);
  return text.empty() ? out : out + "  " + text;
}

std::string review_json(const Reviewed& review, const Zone& zone, bool dry_run) {
  Json json(zone);
  open_report(json, "review");
  json.key("dry_run").flag(dry_run);
  json.key("id").text(review.id.text());
  json.key("day").text_or_null(review.day ? format_day(*review.day) : "");
  json.key("request").text_or_null(review.request ? review.request->text() : "");
  json.key("at").time(review.at);
  json.key("by").text(review.by);
  json.key("role").text(review.role);
  json.key("acting_for").text_or_null(review.acting_for);
  json.key("text").text_or_null(review.text);
  json.close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
