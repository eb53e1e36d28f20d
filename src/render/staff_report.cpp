#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

// In time, of all: `3/4`; empty if there was nothing to keep.
std::string shown(const Kept& kept) {
  const int of = kept.met + kept.late + kept.overdue;
  return of == 0 ? "" : std::to_string(kept.met) + '/' + std::to_string(of);
}

void add_clock_columns(Table& table, const StaffReport& report, const View& view) {
  for (const std::string& clock : report.clocks)
    table.columns.push_back({label(view.language, "clock", clock), true});
}

Table staff_table(const StaffReport& report, const View& view) {
  Table table;
  table.columns.push_back(column_named(view.language, "name"));
  for (const char* name :
       {"taken", "events", "reached", "attempts", "escalated", "rings", "for_others"})
    table.columns.push_back({column_label(view, name), true});
  add_clock_columns(table, report, view);
  for (const StaffLine& line : report.staff) {
    std::vector<Cell> row{shown_assignee(line.name, view.language),
                          count_or_empty(line.logged),
                          count_or_empty(line.events),
                          count_or_empty(line.reached),
                          count_or_empty(line.missed),
                          count_or_empty(line.escalated),
                          count_or_empty(line.rings_over_3),
                          count_or_empty(line.for_others)};
    for (const Kept& kept : line.clocks) row.push_back(shown(kept));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table team_table(const StaffReport& report, const View& view) {
  Table table;
  table.columns.push_back(column_named(view.language, "team"));
  for (const char* name : {"requests", "completed", "reopened"})
    table.columns.push_back({column_label(view, name), true});
  for (const std::string_view grade : words_of(Vocabulary::grade))
    table.columns.push_back({std::string(grade), true});
  add_clock_columns(table, report, view);
  for (const TeamLine& line : report.teams) {
    std::vector<Cell> row{shown_assignee(line.name, view.language), count_or_empty(line.requests),
                          count_or_empty(line.completed), count_or_empty(line.reopened)};
    for (const auto& [grade, figure] : line.grades) row.push_back(count_or_empty(figure.count()));
    for (const Kept& kept : line.clocks) row.push_back(shown(kept));
    table.rows.push_back(std::move(row));
    for (const WorkerLine& worker : line.people) {
      std::vector<Cell> below{shown_assignee(line.name + '/' + worker.name, view.language), "", "",
                              ""};
      below.resize(below.size() + line.grades.size());
      for (const Kept& kept : worker.clocks) below.push_back(shown(kept));
      table.rows.push_back(std::move(below));
    }
  }
  return table;
}

void add_clocks(Json& json, const StaffReport& report, const std::vector<Kept>& clocks) {
  json.key("clocks").open_object();
  for (std::size_t i = 0; i < clocks.size(); ++i) {
    json.key(report.clocks[i]).open_object();
    json.key("met").number(clocks[i].met);
    json.key("late").number(clocks[i].late);
    json.key("overdue").number(clocks[i].overdue);
    json.close_object();
  }
  json.close_object();
}

}  // namespace

void add_staff(Page& page, const StaffReport& report, const View& view) {
  const auto add = [&](Message message, std::size_t count, Table table) {
    page.add(say(view.language, message, {std::to_string(count)}))
        .parts.emplace_back(std::move(table));
  };
  add(message::out_staff_people, report.staff.size(), staff_table(report, view));
  if (!report.teams.empty())
    add(message::out_staff_teams, report.teams.size(), team_table(report, view));
}

Page staff_page(const StaffReport& report, const std::string& title, const View& view) {
  Page page = titled(title, view);
  add_staff(page, report, view);
  return page;
}

std::string staff_json(const StaffReport& report, const Zone& zone) {
  Json json(zone);
  open_report(json, "staff");
  json.key("period").text(format_period(report.period));
  json.key("now").time(report.now);
  json.key("staff").open_list();
  for (const StaffLine& line : report.staff) {
    json.open_object();
    json.key("name").text(line.name);
    json.key("logged").number(line.logged);
    json.key("events").number(line.events);
    json.key("reached").number(line.reached);
    json.key("missed").number(line.missed);
    json.key("escalated").number(line.escalated);
    json.key("rings_over_3").number(line.rings_over_3);
    json.key("late_for_others").number(line.for_others);
    add_clocks(json, report, line.clocks);
    json.close_object();
  }
  json.close_list();
  json.key("teams").open_list();
  for (const TeamLine& line : report.teams) {
    json.open_object();
    json.key("name").text(line.name);
    json.key("requests").number(line.requests);
    json.key("completed").number(line.completed);
    json.key("reopened").number(line.reopened);
    add_counts(json, "grades", line.grades);
    add_clocks(json, report, line.clocks);
    json.key("people").open_list();
    for (const WorkerLine& worker : line.people) {
      json.open_object().key("name").text(worker.name);
      add_clocks(json, report, worker.clocks);
      json.close_object();
    }
    json.close_list();
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
