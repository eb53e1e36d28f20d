#include <span>
#include <unordered_map>

#include "deskctl/render/entry_page.hpp"
#include "deskctl/render/report_pages.hpp"
#include "render/decided_page.hpp"
#include "render/month_details_page.hpp"
#include "render/period_report.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

void add_clock(Json& json, const ClockFigures& clock) {
  json.key(clock.name).open_object();
  add_clock_counts(json, clock);
  json.key("median_minutes").number_or_null(clock.median_minutes);
  json.key("p90_minutes").number_or_null(clock.p90_minutes);
  json.key("max_late_minutes").number(clock.max_late_minutes);
  json.close_object();
}

// Of a clock in a list, what its request says: the same for all clocks of the request.
std::string about(const DueItem& item, const Zone& zone, bool full) {
  Json json(zone);
  json.key("category").text_or_null(item.words->category);
  json.key("severity").text_or_null(item.words->severity);
  json.key("location").text_or_null(item.words->location);
  json.key("assignee").text_or_null(item.words->assignee);
  if (item.entry)
    json.key("text").text_or_null(shown_call(item.entry->of, zone, full));
  else
    json.key("text").text_or_null(full ? item.words->text : masked_text(item.words->text));
  json.key("register").text_or_null(item.entry ? item.entry->of.name : "");
  return std::move(json).finish();
}

constexpr std::size_t usual_item = 512;

std::string due_items_json(std::span<const DueItem> items, const Zone& zone, bool full) {
  Json json(zone, items.size() * usual_item);
  std::unordered_map<const RequestWords*, std::string> told;
  for (const DueItem& item : items) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("clock").text(item.clock);
    json.key("cycle").number(item.cycle);
    json.key("due").time(item.due);
    json.key("late_minutes").number(item.late_minutes());
    std::string& words = told[item.words.get()];
    if (words.empty()) words = about(item, zone, full);
    json.as_written(words);
    json.close_object();
  }
  return std::move(json).finish();
}

}  // namespace

std::string due_json(const std::vector<DueItem>& items, std::string_view name, const Zone& zone,
                     bool full, const std::optional<Instant>& since) {
  Json json(zone, (items.size() + 1) * usual_item);
  open_report(json, name);
  if (since) json.key("since").time(*since);
  json.key("items").open_list();
  // Each alone, so on two threads.
  parts_side_by_side(
      items.size(), 256,
      [&](std::size_t begin, std::size_t end) {
        return due_items_json(std::span(items).subspan(begin, end - begin), zone, full);
      },
      [&json](const std::string& part) { json.as_written(part); });
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string callbacks_json(const std::vector<CallbackItem>& items, const Zone& zone, bool full) {
  Json json(zone);
  open_report(json, "callbacks");
  json.key("items").open_list();
  for (const CallbackItem& item : items) {
    json.open_object();
    json.key("id").text(item.id.text());
    json.key("due").time_or_null(item.due);
    json.key("status").text(word_of(item.status));
    json.key("attempts").number(item.attempts);
    json.key("completed").time(item.completed);
    json.key("outcome").null();  // what is closed is not listed; fields are never taken away
    json.key("result").text_or_null(full ? item.result : masked_text(item.result));
    json.key("sample").flag(item.sample);
    json.key("needed").number_or_null(item.needed);
    json.key("made").number_or_null(item.made);
    json.key("category").text(item.words.category);
    json.key("severity").text_or_null(item.words.severity);
    json.key("location").text_or_null(item.words.location);
    json.key("contact").text_or_null(full ? item.words.contact : masked_name(item.words.contact));
    json.key("phone").text_or_null(full ? item.words.phone : masked_phone(item.words.phone));
    json.key("text").text_or_null(full ? item.words.text : masked_text(item.words.text));
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

namespace {

// The members of a period's report.
void add_month(Json& json, const MonthReport& report, const Restatement* restated) {
  json.key("period").text(format_period(report.period));
  json.key("now").time(report.now);
  if (restated != nullptr) add_restatement(json, *restated);
  add_decided(json, report.decided);
  add_carried(json, report.carried_in, report.carried_out);
  add_figures(json, report.figures);
  add_entries(json, report.entries);
  add_flow(json, report.flow);
  add_counts(json, "by_category", report.by_category);
  add_counts(json, "by_channel", report.by_channel);
  add_complaints(json, report.details.complaints);
  json.key("clocks").open_object();
  for (const ClockFigures& clock : report.clocks) add_clock(json, clock);
  json.close_object();
  add_ids(json, "breached_requests", report.breached);
  add_details(json, report.details);
}

}  // namespace

std::string month_json(const MonthReport& report, const Restatement* restated, const Zone& zone) {
  Json json(zone);
  open_report(json, "month");
  add_month(json, report, restated);
  json.close_object();
  return std::move(json).finish();
}

std::string months_json(const std::vector<MonthReport>& reports, const Period& whole,
                        const Zone& zone) {
  Json json(zone);
  open_report(json, "month");
  json.key("period").text(format_period(whole));
  json.key("periods").open_list();
  for (const MonthReport& report : reports) {
    json.open_object();
    add_month(json, report, nullptr);
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string figure_json(const NamedFigure& figure, const Zone& zone) {
  Json json(zone);
  open_report(json, "figure");
  json.key("figure").text(figure.name);
  json.key("count").number(static_cast<long long>(figure.ids.size()));
  add_ids(json, "ids", figure.ids);
  json.close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
