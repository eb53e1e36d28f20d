#include "deskctl/message/compare_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

// `12`, or `12 → 10` if it changes.
std::string change(const std::string& before, const std::string& after) {
  return before == after ? before : before + " → " + after;
}

std::string number_of(const std::optional<ClockFigures>& clock, Figure ClockFigures::*figure) {
  return clock ? std::to_string(((*clock).*figure).count()) : "–";
}

std::string rate_of(const std::optional<ClockFigures>& clock) {
  return clock ? shown_rate(clock->met.count(), clock->judged()) : "–";
}

Table clocks_table(const Comparison& comparison, const View& view) {
  constexpr std::pair<const char*, Figure ClockFigures::*> columns[] = {
      {"met", &ClockFigures::met},         {"late_count", &ClockFigures::late},
      {"overdue", &ClockFigures::overdue}, {"pending", &ClockFigures::pending},
      {"no_due", &ClockFigures::no_due},
  };
  Table table;
  table.columns = {{column_label(view, "clock")}, {column_label(view, "rate"), true}};
  for (const auto& [name, figure] : columns)
    table.columns.push_back({column_label(view, name), true});
  for (const ComparedClock& clock : comparison.clocks) {
    std::vector<Cell> row{label(view.language, "clock", clock.name),
                          change(rate_of(clock.before), rate_of(clock.after))};
    for (const auto& [name, figure] : columns)
      row.emplace_back(change(number_of(clock.before, figure), number_of(clock.after, figure)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string status_of(const std::optional<Verdict>& verdict, const View& view) {
  return verdict ? label(view.language, "verdict", word_of(verdict->status)) : "–";
}

std::string due_of(const std::optional<Verdict>& verdict, const Zone& zone) {
  return verdict && verdict->due ? shown_time(*verdict->due, zone) : "–";
}

Table changes_table(const Comparison& comparison, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "clock", "cycle", "verdict", "due"})
    table.columns.push_back(column_named(view.language, name));
  for (const ChangedVerdict& item : comparison.changes)
    table.rows.push_back({item.id.text(), label(view.language, "clock", item.clock),
                          item.cycle > 1 ? std::to_string(item.cycle) : "",
                          change(status_of(item.before, view), status_of(item.after, view)),
                          change(due_of(item.before, zone), due_of(item.after, zone))});
  return table;
}

void add_clock(Json& json, std::string_view key, const std::optional<ClockFigures>& clock) {
  json.key(key);
  if (!clock) {
    json.null();
    return;
  }
  json.open_object();
  add_clock_counts(json, *clock);
  json.close_object();
}

void add_verdict(Json& json, std::string_view key, const std::optional<Verdict>& verdict) {
  json.key(key);
  if (!verdict) {
    json.null();
    return;
  }
  json.open_object().key("status").text(word_of(verdict->status));
  json.key("due").time_or_null(verdict->due).close_object();
}

}  // namespace

Page compare_page(const Comparison& comparison, const std::string& title, const Zone& zone,
                  const View& view) {
  Page page = page_of(title, clocks_table(comparison, view), view);
  std::string later;
  for (const BeginsLater& one : comparison.later)
    later += say(view.language,
                 one.is_calendar ? message::out_compare_hours_later : message::out_compare_later,
                 {one.is_calendar ? printable(one.clock) : label(view.language, "clock", one.clock),
                  format_day(one.since), std::to_string(one.line)}) +
             '\n';
  if (!later.empty()) page.add().parts.emplace_back(Lines{std::move(later)});
  if (comparison.changes.empty()) {
    page.add(say(view.language, message::out_compare_same));
    return page;
  }
  int requests = 0;
  for (std::size_t i = 0; i < comparison.changes.size(); ++i)
    requests += i == 0 || comparison.changes[i].id != comparison.changes[i - 1].id;
  page.add(say(view.language, message::out_compare_requests,
               {std::to_string(comparison.changes.size()), std::to_string(requests)}))
      .parts.emplace_back(changes_table(comparison, zone, view));
  return page;
}

std::string compare_json(const Comparison& comparison, const std::string& policy_file,
                         const Zone& zone) {
  Json json(zone);
  open_report(json, "compare");
  json.key("period").text(format_period(comparison.period));
  json.key("now").time(comparison.now);
  json.key("policy").text(policy_file);
  json.key("clocks").open_object();
  for (const ComparedClock& clock : comparison.clocks) {
    json.key(clock.name).open_object();
    add_clock(json, "before", clock.before);
    add_clock(json, "after", clock.after);
    json.close_object();
  }
  json.close_object();
  json.key("requests").open_list();
  for (const ChangedVerdict& item : comparison.changes) {
    json.open_object().key("id").text(item.id.text());
    json.key("clock").text(item.clock);
    json.key("cycle").number(item.cycle);
    add_verdict(json, "before", item.before);
    add_verdict(json, "after", item.after);
    json.close_object();
  }
  json.close_list();
  json.key("begin_later").open_list();
  for (const BeginsLater& one : comparison.later) {
    json.open_object().key(one.is_calendar ? "calendar" : "clock").text(one.clock);
    json.key("since").text(format_day(one.since));
    json.key("line").number_or_null(one.line > 0 ? std::optional<long long>(one.line)
                                                 : std::optional<long long>());
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
