#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "deskctl/message/check_messages.hpp"
#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/shift_messages.hpp"
#include "deskctl/render/problem.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/shift_page.hpp"
#include "deskctl/text/mark.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

Message word_for(Weight weight) {
  switch (weight) {
    case Weight::error:
      return message::out_error;
    case Weight::warning:
      return message::out_warning;
    case Weight::note:
      return message::out_note;
  }
  return message::out_note;
}

Mark mark_of(Weight weight) {
  switch (weight) {
    case Weight::error:
      return Mark::error;
    case Weight::warning:
      return Mark::warning;
    case Weight::note:
      return Mark::hint;
  }
  return Mark::hint;
}

// `应回访未回访 3  缺电话 2`
std::string summary(const std::vector<Finding>& findings, Language language) {
  std::map<CheckRule, int> counts;
  for (const Finding& finding : findings) ++counts[finding.rule];
  std::string out;
  for (const auto& [rule, count] : counts)
    out += (out.empty() ? "" : "  ") + label(language, "rule", name_of(rule)) + ' ' +
           std::to_string(count);
  return out;
}

std::string left_lines(const DayReview& review, const View& view) {
  const DayReport& day = review.day;
  const auto count = [](std::size_t number) { return std::to_string(number); };
  std::string out = entries_line(day.entries, view) + flow_line(day.flow, view);
  out += say(view.language, message::out_review_left,
             {count(day.open.size()), count(day.callbacks.size()), count(day.breaches.size())}) +
         '\n';
  for (const ReportDue& due : review.reports_due)
    out += say(view.language, message::out_review_report,
               {label(view.language, "report", due.report), format_day(due.day), due.report,
                due.of.text()}) +
           '\n';
  if (!review.unreviewed.empty()) {
    std::string days;
    for (const LocalDay one : review.unreviewed)
      days += (days.empty() ? "" : " ") + format_day(one);
    out += say(view.language, message::shift_unreviewed, {days}) + '\n';
  }
  return out;
}

// The reviews that were recorded; without one the line for the supervisor's signature.
std::string signed_lines(const DayReview& review, const Zone& zone, const View& view) {
  if (review.reviews.empty()) return say(view.language, message::out_review_signed) + '\n';
  std::string out;
  for (const Reviewed& one : review.reviews) out += review_line(one, zone, view) + '\n';
  return out;
}

Table findings_table(const std::vector<Finding>& findings, const View& view) {
  Table table;
  for (const char* name : {"weight", "request", "finding", "hint", "rule", "place"})
    table.columns.push_back(column_named(view.language, name));
  for (const Finding& finding : findings)
    table.rows.push_back(
        {say(view.language, word_for(finding.weight)), finding.id ? finding.id->text() : "",
         printable(worded(finding.problem.what, view.language)),
         finding.problem.hint ? printable(worded(*finding.problem.hint, view.language)) : "",
         label(view.language, "rule", name_of(finding.rule)), place_of(finding.problem)});
  return table;
}

}  // namespace

std::string check_text(const std::vector<Finding>& findings, const View& view, std::size_t most) {
  std::string out;
  std::set<CheckRule> explained;
  for (const Finding& finding : std::span(findings).first(std::min(most, findings.size()))) {
    const Problem& problem = finding.problem;
    out += place_of(problem) + ": " +
           marked(mark_of(finding.weight), say(view.language, word_for(finding.weight)) + ":") +
           ' ';
    if (finding.id) out += finding.id->text() + ": ";
    out += printable(worded(problem.what, view.language));
    out += " [" + std::string(name_of(finding.rule)) + "]\n";
    if (problem.hint && explained.insert(finding.rule).second)
      out += "  " + marked(Mark::hint, say(view.language, message::out_hint) + ":") + ' ' +
             printable(worded(*problem.hint, view.language)) + '\n';
  }
  if (findings.size() > most)
    out += say(view.language, message::out_check_more, {std::to_string(findings.size() - most)}) +
           '\n';
  out += '\n' + say(view.language, message::out_check_summary,
                    {std::to_string(findings.size()), summary(findings, view.language)});
  return out + '\n';
}

Page check_page(const std::vector<Finding>& findings, const std::optional<DayReview>& review,
                const std::string& title, const Zone& zone, const View& view) {
  Page page = titled(title, view);
  if (review) page.add().parts.emplace_back(Lines{left_lines(*review, view)});
  if (!findings.empty()) page.add().parts.emplace_back(findings_table(findings, view));
  if (review) page.add().parts.emplace_back(Lines{signed_lines(*review, zone, view)});
  return page;
}

std::string review_text(const DayReview& review, const std::vector<Finding>& findings,
                        const std::string& desk_name, const Zone& zone, const View& view,
                        std::size_t most) {
  const DayReport& day = review.day;
  std::string out = say(view.language, message::out_review_title,
                        {desk_name, format_day(day.day), shown_time(day.now, zone)});
  out += "\n\n" + left_lines(review, view) + '\n';
  out += findings.empty()
             ? say(view.language, message::out_check_clean, {shown_time(day.now, zone)}) + '\n'
             : check_text(findings, view, most);
  return out + '\n' + signed_lines(review, zone, view);
}

std::string check_json(const std::vector<Finding>& findings, const std::optional<DayReview>& review,
                       const Zone& zone) {
  Json json(zone);
  open_report(json, "check");
  json.key("findings").open_list();
  for (const Finding& finding : findings) {
    const Problem& problem = finding.problem;
    json.open_object();
    json.key("rule").text(name_of(finding.rule));
    json.key("severity").text(word_of(finding.weight));
    json.key("file").text_or_null(problem.file);
    json.key("line");
    problem.line > 0 ? json.number(problem.line) : json.null();
    json.key("column");
    problem.column > 0 ? json.number(problem.column) : json.null();
    json.key("id").text_or_null(finding.id ? finding.id->text() : "");
    json.key("message").text(printable(worded(problem.what, Language::english)));
    json.key("hint").text_or_null(problem.hint ? printable(worded(*problem.hint, Language::english))
                                               : "");
    json.close_object();
  }
  json.close_list();
  if (review) {
    json.key("day").open_object().key("date").text(format_day(review->day.day));
    json.key("now").time(review->day.now);
    json.key("logged").number(review->day.flow.logged.count());
    json.key("finished").number(review->day.flow.finished.count());
    json.key("open").number(static_cast<long long>(review->day.open.size()));
    json.key("callbacks_pending").number(static_cast<long long>(review->day.callbacks.size()));
    json.key("breaches").number(static_cast<long long>(review->day.breaches.size()));
    json.key("reports_due").open_list();
    for (const ReportDue& due : review->reports_due)
      json.open_object()
          .key("report")
          .text(due.report)
          .key("day")
          .text(format_day(due.day))
          .key("period")
          .text(due.of.text())
          .close_object();
    json.close_list().key("reviews").open_list();
    for (const Reviewed& one : review->reviews) {
      json.open_object().key("id").text(one.id.text());
      json.key("at").time(one.at);
      json.key("by").text(one.by);
      json.key("role").text(one.role);
      json.key("acting_for").text_or_null(one.acting_for);
      json.key("text").text_or_null(masked_text(one.text)).close_object();
    }
    json.close_list().key("unreviewed").open_list();
    for (const LocalDay one : review->unreviewed) json.text(format_day(one));
    json.close_list().close_object();
  }
  json.close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
