#include "deskctl/message/output_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/month_details_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

std::string number_or_dash(std::optional<long long> value) {
  return value ? std::to_string(*value) : "–";
}

std::string clocks_table(const MonthReport& report, const View& view) {
  Table table;
  table.columns = {{column_label(view, "clock")}};
  for (const char* name : {"met", "late_count", "overdue", "pending", "superseded", "excused",
                           "no_due", "rate", "median", "p90", "max_late"})
    table.columns.push_back({column_label(view, name), true});
  for (const ClockFigures& clock : report.clocks) {
    table.rows.push_back(
        {label(view.language, "clock", clock.name), std::to_string(clock.met.count()),
         std::to_string(clock.late.count()), std::to_string(clock.overdue.count()),
         std::to_string(clock.pending.count()), std::to_string(clock.superseded.count()),
         std::to_string(clock.excused.count()), std::to_string(clock.no_due.count()), shown_rate(clock.met.count(), clock.judged()),
         number_or_dash(clock.median_minutes), number_or_dash(clock.p90_minutes),
         std::to_string(clock.max_late_minutes)});
  }
  return format_table(table, view.columns);
}

}  // namespace

std::string due_text(const std::vector<DueItem>& items, const std::string& heading,
                     const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "clock", "cycle", "due", "late", "category", "severity",
                           "location", "assignee", "text"})
    table.columns.push_back({column_label(view, name)});
  for (const DueItem& item : items) {
    table.rows.push_back(
        {item.id.text(), label(view.language, "clock", item.clock),
         item.cycle > 1 ? std::to_string(item.cycle) : "", shown_time(item.due, zone),
         item.late > Seconds{0} ? shown_minutes(item.late_minutes(), view.language) : "",
         label(view.language, Vocabulary::category, item.words.category),
         label(view.language, Vocabulary::severity, item.words.severity),
         printable(item.words.location), printable(item.words.assignee),
         shown_text(item.words.text, view)});
  }
  return heading + "\n\n" + format_table(table, view.columns);
}

std::string callbacks_text(const std::vector<CallbackItem>& items, const std::string& heading,
                           const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "due", "verdict", "attempts", "category", "severity",
                           "location", "contact", "phone", "text", "note"})
    table.columns.push_back({column_label(view, name)});
  for (const CallbackItem& item : items) {
    const std::string contact = view.full ? item.words.contact : masked_name(item.words.contact);
    const std::string phone = view.full ? item.words.phone : masked_phone(item.words.phone);
    table.rows.push_back({item.id.text(), item.due ? shown_time(*item.due, zone) : "",
                          label(view.language, "verdict", word_of(item.status)),
                          item.attempts > 0 ? std::to_string(item.attempts) : "",
                          label(view.language, Vocabulary::category, item.words.category),
                          label(view.language, Vocabulary::severity, item.words.severity),
                          printable(item.words.location), printable(contact), printable(phone),
                          shown_text(item.words.text, view),
                          label(view.language, Vocabulary::outcome, item.outcome)});
  }
  return heading + "\n\n" + format_table(table, view.columns);
}

std::string month_text(const MonthReport& report, const std::string& desk_name, const Zone& zone,
                       const View& view) {
  const auto number = [](int n) { return std::to_string(n); };
  const auto line = [&](Message message, std::initializer_list<std::string> values) {
    return say(view.language, message, values) + '\n';
  };
  std::string out = line(message::out_month_title,
                         {desk_name, format_period(report.period), shown_time(report.now, zone)});
  out += '\n' + entries_line(report.entries, view) + flow_line(report.flow, view);
  out += line(message::out_month_categories, {counts_line("category", report.by_category, view)});
  out += line(message::out_month_channels, {counts_line("channel", report.by_channel, view)});
  out += details_text(report.details, view);
  out += '\n' + line(message::out_month_clocks, {}) + clocks_table(report, view);
  out +=
      '\n' + line(message::out_month_breached, {number(static_cast<int>(report.breached.size()))});
  constexpr std::size_t per_line = 6;
  for (std::size_t i = 0; i < report.breached.size(); ++i)
    out += (i % per_line == 0 ? "  " : " ") + report.breached[i].text() +
           (i % per_line == per_line - 1 || i + 1 == report.breached.size() ? "\n" : "");
  return out;
}

}  // namespace deskctl
