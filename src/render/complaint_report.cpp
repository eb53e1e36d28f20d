#include <algorithm>

#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/month_details_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

// The clocks of the summary in the policy's order, without `register`, which every request has.
std::vector<std::string> shown_clocks(const ComplaintReport& report) {
  std::vector<std::string> names;
  for (const ComplaintItem& item : report.items)
    for (const ClockLine& clock : item.clocks)
      if (clock.clock != "register" &&
          std::find(names.begin(), names.end(), clock.clock) == names.end())
        names.push_back(clock.clock);
  return names;
}

// `按时`, or for several cycles `超时完成 12 分钟 / 按时`.
std::string verdicts(const ComplaintItem& item, std::string_view clock, Language language) {
  std::string out;
  for (const ClockLine& line : item.clocks) {
    if (line.clock != clock) continue;
    if (!out.empty()) out += " / ";
    out += label(language, "verdict", word_of(line.status));
    if (is_breach(line.status)) out += ' ' + shown_minutes(line.late_minutes, language);
  }
  return out;
}

Table items_table(const ComplaintReport& report, const Zone& zone, const View& view) {
  const std::vector<std::string> clocks = shown_clocks(report);
  Table table;
  for (const char* name : {"request", "same_as", "logged", "severity", "location", "contact",
                           "text", "cause", "owner", "status", "grade"})
    table.columns.push_back(column_named(view.language, name));
  for (const std::string& clock : clocks)
    table.columns.push_back({label(view.language, "clock", clock)});
  for (const ComplaintItem& item : report.items) {
    const std::string contact = view.full ? item.words.contact : masked_name(item.words.contact);
    std::vector<Cell> row{item.id.text(),
                          item.matter ? item.matter->text() : "",
                          time_cell(item.logged, zone),
                          label(view.language, Vocabulary::severity, item.words.severity),
                          printable(item.words.location),
                          printable(contact),
                          shown_text(item.words.text, view),
                          label(view.language, Vocabulary::cause, item.cause),
                          printable(item.owner),
                          label(view.language, Vocabulary::status, word_of(item.status)),
                          item.grade};
    for (const std::string& clock : clocks) row.emplace_back(verdicts(item, clock, view.language));
    table.rows.push_back(std::move(row));
  }
  return table;
}

void add_item(Json& json, const ComplaintItem& item, bool full) {
  json.open_object();
  json.key("id").text(item.id.text());
  json.key("matter").text_or_null(item.matter ? item.matter->text() : "");
  json.key("severity").text_or_null(item.words.severity);
  json.key("channel").text_or_null(item.words.channel);
  json.key("location").text_or_null(item.words.location);
  json.key("contact").text_or_null(full ? item.words.contact : masked_name(item.words.contact));
  json.key("phone").text_or_null(full ? item.words.phone : masked_phone(item.words.phone));
  json.key("text").text_or_null(full ? item.words.text : masked_text(item.words.text));
  json.key("demand").text_or_null(full ? item.demand : masked_text(item.demand));
  json.key("against").text_or_null(item.against);  // staff and departments are no residents
  json.key("cause").text_or_null(item.cause);
  json.key("owner").text_or_null(item.owner);
  json.key("assignee").text_or_null(item.words.assignee);
  json.key("status").text(word_of(item.status));
  json.key("logged").time(item.logged);
  json.key("completed").time_or_null(item.completed);
  json.key("result").text_or_null(full ? item.result : masked_text(item.result));
  json.key("grade").text_or_null(item.grade);
  json.key("clocks").open_list();
  for (const ClockLine& clock : item.clocks) {
    json.open_object();
    json.key("clock").text(clock.clock);
    json.key("cycle").number(clock.cycle);
    json.key("due").time_or_null(clock.due);
    json.key("done").time_or_null(clock.done);
    json.key("status").text(word_of(clock.status));
    json.key("late_minutes").number(clock.late_minutes);
    json.close_object();
  }
  json.close_list().close_object();
}

}  // namespace

Page complaints_page(const ComplaintReport& report, const std::string& title, const Zone& zone,
                     const View& view) {
  Page page = titled(title, view);
  page.add().parts.emplace_back(Lines{complaints_line(report.figures, view) +
                                      say(view.language, message::out_complaints_causes,
                                          {counts_line("cause", report.figures.by_cause, view)}) +
                                      '\n'});
  page.add().parts.emplace_back(items_table(report, zone, view));
  return page;
}

std::string complaints_json(const ComplaintReport& report, const Zone& zone, bool full) {
  Json json(zone);
  open_report(json, "complaints");
  json.key("period").text(format_period(report.period));
  json.key("now").time(report.now);
  add_complaints(json, report.figures);
  add_counts(json, "by_cause", report.figures.by_cause);
  json.key("items").open_list();
  for (const ComplaintItem& item : report.items) add_item(json, item, full);
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
