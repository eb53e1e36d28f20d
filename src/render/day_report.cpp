#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/waiting_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

Table urged_table(const std::vector<UrgedItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "urged", "status", "category", "location", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const UrgedItem& item : items)
    table.rows.push_back({item.id.text(), time_cell(item.urged, zone),
                          label(view.language, Vocabulary::status, word_of(item.status)),
                          label(view.language, Vocabulary::category, item.words.category),
                          printable(item.words.location), shown_text(item.words.text, view)});
  return table;
}

Table open_table(const std::vector<OpenItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "logged", "category", "severity", "location", "assignee",
                           "clock", "due", "late", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const OpenItem& item : items)
    table.rows.push_back(
        {item.id.text(), time_cell(item.logged, zone),
         label(view.language, Vocabulary::category, item.words.category),
         label(view.language, Vocabulary::severity, item.words.severity),
         printable(item.words.location), shown_assignee(item.words.assignee, view.language),
         label(view.language, "clock", item.clock), time_cell(item.due, zone),
         item.late > Seconds{0} ? minutes_cell(item.late.count() / 60, view.language) : "",
         shown_text(item.words.text, view)});
  return table;
}

Table held_table(const std::vector<HeldItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name :
       {"request", "since", "reason", "category", "location", "assignee", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const HeldItem& item : items)
    table.rows.push_back(
        {item.id.text(), time_cell(item.since, zone), shown_text(item.reason, view),
         label(view.language, Vocabulary::category, item.words.category),
         printable(item.words.location), shown_assignee(item.words.assignee, view.language),
         shown_text(item.words.text, view)});
  return table;
}

}  // namespace

Page day_page(const DayReport& report, const std::string& desk_name, const Zone& zone,
              const View& view) {
  Page page = titled(say(view.language, message::out_day_title,
                         {desk_name, format_day(report.day), shown_time(report.now, zone)}),
                     view);
  const auto add = [&](Message message, std::size_t count, const auto& table) {
    Section& section = page.add(say(view.language, message, {std::to_string(count)}));
    if (count > 0) section.parts.emplace_back(table());
  };
  page.add().parts.emplace_back(
      Lines{entries_line(report.entries, view) + flow_line(report.flow, view)});
  add(message::out_day_open, report.open.size(),
      [&] { return open_table(report.open, zone, view); });
  if (!report.held.empty())
    add(message::out_day_held, report.held.size(),
        [&] { return held_table(report.held, zone, view); });
  add(message::out_day_callbacks, report.callbacks.size(),
      [&] { return callbacks_table(report.callbacks, zone, view); });
  add(message::out_day_breaches, report.breaches.size(),
      [&] { return due_table(report.breaches, zone, view); });
  if (!report.entries_open.empty()) {
    std::vector<DueItem> items;
    for (const EntryItem& entry : report.entries_open)
      for (const EntryItem::Running& clock : entry.running)
        if (clock.late > Seconds{0}) items.push_back(due_item(entry, clock));
    add(message::out_day_entries, report.entries_open.size(),
        [&] { return due_table(items, zone, view); });
  }
  if (!report.urged_after_end.empty())
    add(message::out_day_urged, report.urged_after_end.size(),
        [&] { return urged_table(report.urged_after_end, zone, view); });
  return page;
}

std::string day_json(const DayReport& report, const Zone& zone, bool full) {
  Json json(zone);
  open_report(json, "day");
  json.key("date").text(format_day(report.day));
  json.key("now").time(report.now);
  json.key("open").open_list();
  for (const OpenItem& item : report.open) json.text(item.id.text());
  json.close_list();
  json.key("callbacks_pending").open_list();
  for (const CallbackItem& item : report.callbacks) json.text(item.id.text());
  json.close_list();
  json.key("logged").number(report.flow.logged.count());
  json.key("finished").number(report.flow.finished.count());
  json.key("reopened").number(report.flow.reopened.count());
  json.key("open_at_start").number(report.flow.open_at_start.count());
  add_entries(json, report.entries);
  json.key("breaches").open_list();
  for (const DueItem& item : report.breaches) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("clock").text(item.clock);
    json.key("cycle").number(item.cycle);
    json.key("due").time(item.due);
    json.key("status").text(word_of(item.status));
    json.key("late_minutes").number(item.late_minutes());
    json.close_object();
  }
  json.close_list();
  json.key("urged_after_end").open_list();
  for (const UrgedItem& item : report.urged_after_end) json.text(item.id.text());
  json.close_list();
  json.key("held").open_list();
  for (const HeldItem& item : report.held) {
    json.open_object().key("id").text(item.id.text());
    json.key("since").time(item.since);
    json.key("reason").text_or_null(full ? item.reason : masked_text(item.reason));
    json.close_object();
  }
  json.close_list();
  json.key("entries_overdue").open_list();
  for (const EntryItem& entry : report.entries_open)
    for (const EntryItem::Running& clock : entry.running) {
      if (clock.late <= Seconds{0}) continue;
      json.open_object();
      json.key("register").text(entry.of.name);
      json.key("id").text(entry.id.text());
      json.key("clock").text(clock.clock);
      json.key("due").time(clock.due);
      json.key("late_minutes").number(clock.late.count() / 60).close_object();
    }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
