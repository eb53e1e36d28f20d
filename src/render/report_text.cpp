#include "deskctl/message/month_messages.hpp"
#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/decided_page.hpp"
#include "render/month_details_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

std::string clocks_table(const MonthReport& report, const View& view) {
  const auto shown = [&](std::optional<long long> value) {
    return value ? shown_hours(*value, view.language) : "–";
  };
  Table table;
  table.columns = {{column_label(view, "clock")}};
  for (const char* name : {"met", "late_count", "overdue", "pending", "superseded", "excused",
                           "no_due", "rate", "median", "p90", "max_late"})
    table.columns.push_back({column_label(view, name), true});
  // Rare columns are left out where they are empty.
  for (const ClockFigures& clock : report.clocks) {
    table.rows.push_back(
        {label(view.language, "clock", clock.name), std::to_string(clock.met.count()),
         std::to_string(clock.late.count()), std::to_string(clock.overdue.count()),
         std::to_string(clock.pending.count()), count_or_nothing(clock.superseded),
         count_or_nothing(clock.excused), count_or_nothing(clock.no_due),
         shown_rate(clock.met.count(), clock.judged()), shown(clock.median_minutes),
         shown(clock.p90_minutes),
         clock.max_late_minutes == 0 ? "–" : shown_minutes(clock.max_late_minutes, view.language)});
  }
  return format_table(table, view.columns);
}

}  // namespace

std::string due_text(const std::vector<DueItem>& items, const std::string& heading,
                     const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "clock", "cycle", "due", "late", "category", "severity",
                           "location", "assignee", "text"})
    table.columns.push_back(column_named(view.language, name));
  for (const DueItem& item : items) {
    table.rows.push_back(
        {item.id.text(), label(view.language, "clock", item.clock),
         item.cycle > 1 ? std::to_string(item.cycle) : "", shown_time(item.due, zone),
         item.late > Seconds{0} ? shown_minutes(item.late_minutes(), view.language) : "",
         label(view.language, Vocabulary::category, item.words.category),
         label(view.language, Vocabulary::severity, item.words.severity),
         printable(item.words.location), shown_assignee(item.words.assignee, view.language),
         shown_text(item.words.text, view)});
  }
  return heading + "\n\n" + format_table(table, view.columns);
}

std::string callbacks_text(const std::vector<CallbackItem>& items, const std::string& heading,
                           const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "due", "verdict", "attempts", "category", "severity",
                           "location", "contact", "phone", "text", "result", "calls", "sample"})
    table.columns.push_back(column_named(view.language, name));
  for (const CallbackItem& item : items) {
    const std::string contact = view.full ? item.words.contact : masked_name(item.words.contact);
    const std::string phone = view.full ? item.words.phone : masked_phone(item.words.phone);
    table.rows.push_back(
        {item.id.text(), item.due ? shown_time(*item.due, zone) : "",
         label(view.language, "verdict", word_of(item.status)),
         item.attempts > 0 ? std::to_string(item.attempts) : "",
         label(view.language, Vocabulary::category, item.words.category),
         label(view.language, Vocabulary::severity, item.words.severity),
         printable(item.words.location), printable(contact), printable(phone),
         shown_text(item.words.text, view), shown_text(item.result, view),
         item.needed ? std::to_string(item.made.value_or(0)) + '/' + std::to_string(*item.needed)
                     : "",
         item.sample ? say(view.language, message::out_callback_sample) : ""});
  }
  return heading + "\n\n" + format_table(table, view.columns);
}

// What was decided and carried stands first: it is final. Below, the requests logged in the period,
// whose verdicts may still be open.
std::string month_text(const MonthReport& report, const Restatement* restated,
                       const std::string& desk_name, const Zone& zone, const View& view) {
  const auto number = [](std::size_t n) { return std::to_string(n); };
  const auto line = [&](Message message, std::initializer_list<std::string> values) {
    return say(view.language, message, values) + '\n';
  };
  std::string out = line(message::out_month_title,
                         {desk_name, format_period(report.period), shown_time(report.now, zone)});
  if (restated != nullptr) out += '\n' + restatement_text(*restated, zone, view);
  out += '\n' + decided_text(report.decided, view);
  out += '\n' + carried_text(report.carried_in, report.carried_out, view);
  out += '\n' + line(message::out_month_figures, {}) + figures_table(report.figures, view);
  out += '\n' + line(message::out_month_logged, {}) + entries_line(report.entries, view) +
         flow_line(report.flow, view);
  out += line(message::out_month_categories, {counts_line("category", report.by_category, view)});
  out += line(message::out_month_channels, {counts_line("channel", report.by_channel, view)});
  out += details_text(report.details, view);
  out += '\n' + line(message::out_month_clocks, {}) + clocks_table(report, view) +
         line(message::out_month_clocks_legend, {});
  out += '\n' + line(message::out_month_breached, {number(report.breached.size())});
  return out + id_lines(report.breached);
}

}  // namespace deskctl
