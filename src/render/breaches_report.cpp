#include <fmt/format.h>

#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/breach_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

std::string shown_holder(const Holder& holder, const View& view) {
  switch (holder.kind) {
    case HolderKind::desk:
      return holder.by.empty()
                 ? say(view.language, message::out_holder_desk)
                 : say(view.language, message::out_holder_clerk, {printable(holder.by)});
    case HolderKind::team:
      return shown_assignee(holder.by, view.language);
    case HolderKind::resident:
      return say(view.language, holder.reason == "quote" ? message::out_holder_quote
                                                         : message::out_holder_appointment);
    case HolderKind::hold:
      return say(view.language, message::out_holder_hold, {shown_text(holder.reason, view)});
    case HolderKind::closed:
      break;
  }
  return say(view.language, message::out_holder_closed);
}

// To the second, so that a reader can add up the parts.
Cell seconds_cell(Seconds time) {
  const long long seconds = time.count();
  return {fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60),
          Cell::Kind::seconds, seconds};
}

Cell share_of(Seconds part, Seconds all) {
  if (all == Seconds{0}) return {};
  return {fmt::format("{:.1f} %",
                      100.0 * static_cast<double>(part.count()) / static_cast<double>(all.count())),
          Cell::Kind::share, (20'000 * part.count() + all.count()) / (2 * all.count())};
}

std::string clock_label(const BreachItem& item, const View& view) {
  std::string clock = label(view.language, "clock", item.clock);
  return item.cycle == 1
             ? clock
             : say(view.language, message::out_cycle, {clock, std::to_string(item.cycle)});
}

Table holder_table(const View& view) {
  Table table;
  table.columns.push_back(column_named(view.language, "holder"));
  for (const char* name : {"breaches", "time", "of_all"})
    table.columns.push_back({column_label(view, name), true});
  return table;
}

Table parts_table(const Spent& spent, const View& view) {
  Table table = holder_table(view);
  for (const HeldPart& part : spent.parts)
    table.rows.push_back({shown_holder(part.holder, view), "", seconds_cell(part.time),
                          share_of(part.time, spent.seconds())});
  return table;
}

}  // namespace

Table holders_table(const std::vector<BreachItem>& items, const View& view) {
  Table table = holder_table(view);
  Seconds all{0};
  for (const BreachItem& item : items) all += item.spent.seconds();
  for (const HolderTotal& total : totals_of(items))
    table.rows.push_back({shown_holder(total.holder, view), count_cell(total.breaches),
                          seconds_cell(total.time), share_of(total.time, all)});
  return table;
}

namespace {

std::string masked(const std::string& text, bool full) {
  return full ? text : masked_text(text);
}

void add_holder(Json& json, const Holder& holder, bool full) {
  json.key("held_by").text_or_null(holder.by);
  json.key("kind").text(word_of(holder.kind));
  json.key("reason").text_or_null(masked(holder.reason, full));
}

void open_breaches(Json& json, std::string_view name, const PeriodAsOf& of) {
  open_report(json, name);
  json.key("period").text(format_period(of.period));
  json.key("now").time(of.now);
  json.key("items").open_list();
}

// Who had it longest in one word: a name where there is one.
void add_longest(Json& json, const HeldPart* longest, bool full) {
  const Holder none;
  const Holder& holder = longest == nullptr ? none : longest->holder;
  const std::string_view kind = longest == nullptr ? std::string_view{} : word_of(holder.kind);
  json.key("held_longest_by").text_or_null(holder.by.empty() ? kind : holder.by);
  json.key("held_longest_kind").text_or_null(kind);
  json.key("held_longest_reason").text_or_null(masked(holder.reason, full));
}

}  // namespace

Table breaches_table(const std::vector<BreachItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "clock", "cycle", "due", "done", "late", "longest", "noted",
                           "category", "severity", "location", "assignee", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const BreachItem& item : items) {
    const HeldPart* longest = item.spent.longest();
    table.rows.push_back(
        {item.id.text(), label(view.language, "clock", item.clock),
         item.cycle > 1 ? count_cell(item.cycle) : "", time_cell(item.due, zone),
         time_cell(item.done, zone), minutes_cell(item.late_minutes(), view.language),
         longest == nullptr ? "" : shown_holder(longest->holder, view),
         shown_text(item.reason, view),
         label(view.language, Vocabulary::category, item.words.category),
         label(view.language, Vocabulary::severity, item.words.severity),
         printable(item.words.location), shown_assignee(item.words.assignee, view.language),
         shown_text(item.words.text, view)});
  }
  return table;
}

Page breaches_page(const std::vector<BreachItem>& items, const std::string& title, const Zone& zone,
                   const View& view) {
  return page_of(title, breaches_table(items, zone, view), view);
}

std::string breaches_json(const std::vector<BreachItem>& items, const PeriodAsOf& of,
                          const Zone& zone, bool full) {
  Json json(zone);
  open_breaches(json, "breaches", of);
  for (const BreachItem& item : items) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("clock").text(item.clock);
    json.key("cycle").number(item.cycle);
    json.key("due").time(item.due);
    json.key("done").time_or_null(item.done);
    json.key("late_minutes").number(item.late_minutes());
    json.key("status").text(word_of(item.status()));
    add_longest(json, item.spent.longest(), full);
    json.key("reason").text_or_null(masked(item.reason, full));
    json.key("category").text(item.words.category);
    json.key("severity").text_or_null(item.words.severity);
    json.key("location").text_or_null(item.words.location);
    json.key("assignee").text_or_null(item.words.assignee);
    json.key("team").text_or_null(item.answerable.team);
    json.key("charged_to").text_or_null(item.answerable.name());
    json.key("decided").time(item.decided);
    json.key("text").text_or_null(masked(item.words.text, full));
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

Page spent_page(const std::vector<BreachItem>& items, const std::string& title, const Zone& zone,
                const View& view) {
  Page page = titled(title, view);
  for (const BreachItem& item : items)
    page.add(say(view.language, item.done ? message::out_spent_breach : message::out_spent_running,
                 {item.id.text(), clock_label(item, view), shown_time(item.spent.start, zone),
                  shown_time(item.spent.end, zone), seconds_cell(item.spent.seconds()).text}))
        .parts.emplace_back(parts_table(item.spent, view));
  page.add(say(view.language, message::out_spent_totals))
      .parts.emplace_back(holders_table(items, view));
  return page;
}

std::string spent_json(const std::vector<BreachItem>& items, const PeriodAsOf& of, const Zone& zone,
                       bool full) {
  Json json(zone);
  open_breaches(json, "spent", of);
  for (const BreachItem& item : items) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("clock").text(item.clock);
    json.key("cycle").number(item.cycle);
    json.key("start").time(item.spent.start);
    json.key("done").time_or_null(item.done);
    json.key("seconds").number(item.spent.seconds().count());
    json.key("parts").open_list();
    for (const HeldPart& part : item.spent.parts) {
      json.open_object();
      add_holder(json, part.holder, full);
      json.key("seconds").number(part.time.count()).close_object();
    }
    json.close_list().close_object();
  }
  json.close_list().key("holders").open_list();
  for (const HolderTotal& total : totals_of(items)) {
    json.open_object();
    add_holder(json, total.holder, full);
    json.key("breaches").number(total.breaches);
    json.key("seconds").number(total.time.count()).close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
