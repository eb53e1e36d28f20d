#include "deskctl/message/register_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/message/waiting_messages.hpp"
#include "deskctl/render/entry_page.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/day_tables.hpp"
#include "render/period_report.hpp"

namespace deskctl {
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
  if (!report.logged.empty())
    add(message::shift_logged, report.logged.size(),
        [&] { return logged_table(report.logged, zone, view); });
  if (!report.finished.empty())
    add(message::shift_finished, report.finished.size(),
        [&] { return finished_table(report.finished, zone, view); });
  if (!report.entries_of_day.empty())
    add(message::shift_entries_of_day, report.entries_of_day.size(),
        [&] { return day_entries_table(report.entries_of_day, zone, view); });
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

namespace {

void add_log(Json& json, std::string_view key, const std::vector<LogItem>& items, bool full) {
  json.key(key).open_list();
  for (const LogItem& item : items) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("at").time(item.at);
    json.key("category").text(item.words.category);
    json.key("location").text_or_null(item.words.location);
    json.key("contact").text_or_null(full ? item.words.contact : masked_name(item.words.contact));
    json.key("text").text_or_null(full ? item.words.text : masked_text(item.words.text));
    json.key("status").text(word_of(item.status));
    json.key("result").text_or_null(full ? item.result : masked_text(item.result));
    json.close_object();
  }
  json.close_list();
}

void add_day_entry(Json& json, const DayEntry& one, const Zone& zone, bool full) {
  json.open_object();
  json.key("register").text(one.item.of.name);
  json.key("id").text(one.item.id.text());
  json.key("opened").time(one.item.opened);
  json.key("closed").time_or_null(one.closed);
  json.key("status").text(word_of(one.status));
  json.key("place").text_or_null(one.item.place);
  json.key("called").text_or_null(shown_call(one.item.of, zone, full));
  json.key("text").text_or_null(full ? one.item.text : masked_text(one.item.text));
  json.close_object();
}

}  // namespace

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
  json.close_list();
  add_log(json, "log", report.logged, full);
  add_log(json, "finished_items", report.finished, full);
  json.key("register_items").open_list();
  for (const DayEntry& one : report.entries_of_day) add_day_entry(json, one, zone, full);
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
