// The part of the month report that compares it with a copy handed in before.
#include "deskctl/message/month_messages.hpp"
#include "deskctl/render/table.hpp"
#include "render/decided_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

Cell value_cell(const Change& change, long long value) {
  return change.is_money ? money_cell(value) : count_cell(value);
}

// `20261031-004: 3 completed, 4 amended`
std::string events_line(const std::vector<LaterEvent>& events, const View& view) {
  std::string out;
  const RequestId* last = nullptr;
  for (const LaterEvent& event : events) {
    const bool same = last != nullptr && *last == event.id;
    out += same ? ", " : (last == nullptr ? "" : "; ") + event.id.text() + ": ";
    out += std::to_string(event.n) + ' ' + label(view.language, "event", word_of(event.kind));
    last = &event.id;
  }
  return out;
}

}  // namespace

void add_restatement(Json& json, const Restatement& restated) {
  json.key("since").time(restated.since);
  json.key("changed").open_list();
  for (const Change& change : restated.changes) {
    const auto add = [&](std::string_view key, long long value) {
      json.key(key);
      if (change.is_money)
        json.text(shown_money(value));
      else
        json.number(value);
    };
    json.open_object().key("figure").text(change.figure);
    add("before", change.before);
    add("after", change.after);
    add_ids(json, "ids", change.ids);
    json.key("events").open_list();
    for (const LaterEvent& event : change.events)
      json.open_object()
          .key("id")
          .text(event.id.text())
          .key("n")
          .number(event.n)
          .key("event")
          .text(word_of(event.kind))
          .close_object();
    json.close_list().close_object();
  }
  json.close_list();
}

void add_restatement(Page& page, const Restatement& restated, const Zone& zone, const View& view) {
  const std::string since = shown_time(restated.since, zone);
  if (restated.changes.empty()) {
    page.add(say(view.language, message::out_month_unchanged, {since}));
    return;
  }
  Table table;
  table.columns = {{column_label(view, "figure")},
                   {column_label(view, "before"), true},
                   {column_label(view, "after"), true},
                   {column_label(view, "recorded_since")}};
  for (const Change& change : restated.changes)
    table.rows.push_back({change.figure, value_cell(change, change.before),
                          value_cell(change, change.after), events_line(change.events, view)});
  Section& section = page.add(say(view.language, message::out_month_changed, {since}));
  section.parts.emplace_back(std::move(table));
  section.parts.emplace_back(Lines{say(view.language, message::out_month_changed_legend) + '\n'});
}

}  // namespace deskctl
