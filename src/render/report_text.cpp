#include <algorithm>
#include <iterator>
#include <utility>

#include "deskctl/message/month_messages.hpp"
#include "deskctl/message/output_messages.hpp"
#include "deskctl/message/reports_messages.hpp"
#include "deskctl/render/entry_page.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/decided_page.hpp"
#include "render/month_details_page.hpp"
#include "render/paper_charts.hpp"
#include "render/period_report.hpp"
#include "text/side_by_side.hpp"

namespace deskctl {
namespace {

// Each row alone, so on two threads. `make_rows` gives what makes the rows of a part.
template <typename Item, typename MakeRows>
void add_rows(Table& table, const std::vector<Item>& items, const MakeRows& make_rows) {
  constexpr std::size_t at_once = 512;
  using Rows = std::vector<std::vector<Cell>>;
  table.rows.reserve(items.size());
  parts_side_by_side(
      items.size(), at_once,
      [&](std::size_t begin, std::size_t end) {
        Rows rows;
        auto row_of = make_rows();
        for (std::size_t i = begin; i < end; ++i) rows.push_back(row_of(items[i]));
        return rows;
      },
      [&table](Rows rows) { std::move(rows.begin(), rows.end(), std::back_inserter(table.rows)); });
}

// Without the copies of a list of initial values.
template <typename... Values>
std::vector<Cell> row_of(Values&&... values) {
  std::vector<Cell> row;
  row.reserve(sizeof...(values));
  (row.emplace_back(std::forward<Values>(values)), ...);
  return row;
}

Table clocks_table(const MonthReport& report, const View& view) {
  const auto shown = [&](std::optional<long long> value) {
    return hours_cell(value, view.language, "–");
  };
  Table table;
  table.columns = {{column_label(view, "clock")}};
  for (const char* name : {"met", "late_count", "overdue", "pending", "superseded", "excused",
                           "no_due", "rate", "median", "p90", "max_late"})
    table.columns.push_back({column_label(view, name), true});
  // Rare columns are left out where they are empty.
  for (const ClockFigures& clock : report.clocks) {
    table.rows.push_back(
        {label(view.language, "clock", clock.name), count_cell(clock.met.count()),
         count_cell(clock.late.count()), count_cell(clock.overdue.count()),
         count_cell(clock.pending.count()), count_or_empty(clock.superseded.count()),
         count_or_empty(clock.excused.count()), count_or_empty(clock.no_due.count()),
         rate_cell(clock.met.count(), clock.judged()), shown(clock.median_minutes),
         shown(clock.p90_minutes),
         clock.max_late_minutes == 0 ? "–" : minutes_cell(clock.max_late_minutes, view.language)});
  }
  return table;
}

}  // namespace

Table due_table(const std::vector<DueItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "clock", "cycle", "due", "late", "category", "severity",
                           "location", "assignee", "text"})
    table.columns.push_back(column_named(view.language, name));
  const Language language = view.language;
  add_rows(table, items, [&] {
    return [&, clocks = Labels(language, "clock"),
            categories = Labels(language, name_of(Vocabulary::category)),
            severities = Labels(language, name_of(Vocabulary::severity)),
            teams = Labels(language, "team")](const DueItem& item) mutable {
      return row_of(
          item.id.text(),
          item.entry ? shown_label(item.entry->label, item.clock, language) : clocks.of(item.clock),
          item.cycle > 1 ? count_cell(item.cycle) : "", time_cell(item.due, zone),
          item.late > Seconds{0} ? minutes_cell(item.late_minutes(), language) : "",
          item.entry ? shown_label(item.entry->of.label, item.entry->of.name, language)
                     : categories.of(item.words->category),
          severities.of(item.words->severity), printable(item.words->location),
          shown_assignee(item.words->assignee, teams),
          item.entry ? shown_call(item.entry->of, zone, view.full)
                     : shown_text(item.words->text, view));
    };
  });
  return table;
}

Table callbacks_table(const std::vector<CallbackItem>& items, const Zone& zone, const View& view) {
  Table table;
  for (const char* name : {"request", "due", "verdict", "attempts", "category", "severity",
                           "location", "contact", "phone", "text", "result", "calls", "sample"})
    table.columns.push_back(column_named(view.language, name));
  for (const CallbackItem& item : items) {
    const std::string contact = view.full ? item.words.contact : masked_name(item.words.contact);
    const std::string phone = view.full ? item.words.phone : masked_phone(item.words.phone);
    table.rows.push_back(
        {item.id.text(), time_cell(item.due, zone),
         label(view.language, "verdict", word_of(item.status)), count_or_empty(item.attempts),
         label(view.language, Vocabulary::category, item.words.category),
         label(view.language, Vocabulary::severity, item.words.severity),
         printable(item.words.location), printable(contact), printable(phone),
         shown_text(item.words.text, view), shown_text(item.result, view),
         item.needed ? std::to_string(item.made.value_or(0)) + '/' + std::to_string(*item.needed)
                     : "",
         item.sample ? say(view.language, message::out_callback_sample) : ""});
  }
  return table;
}

Page due_page(const std::vector<DueItem>& items, const std::string& title, const Zone& zone,
              const View& view) {
  return page_of(title, due_table(items, zone, view), view);
}

Page callbacks_page(const std::vector<CallbackItem>& items, const std::string& title,
                    const Zone& zone, const View& view) {
  return page_of(title, callbacks_table(items, zone, view), view);
}

// What was decided and carried stands first: it is final. Below, the requests logged in the period,
// whose verdicts may still be open.
Page month_page(const MonthReport& report, const Restatement* restated,
                const std::string& desk_name, const Zone& zone, const View& view) {
  const auto sentence = [&](Message message, std::initializer_list<std::string> values) {
    return say(view.language, message, values);
  };
  const auto line = [&](Message message, std::initializer_list<std::string> values) {
    return sentence(message, values) + '\n';
  };
  Page page = titled(sentence(message::out_month_title, {desk_name, format_period(report.period),
                                                         shown_time(report.now, zone)}),
                     view);
  if (restated != nullptr) add_restatement(page, *restated, zone, view);
  add_decided(page, report.decided, view);
  page.add().parts.emplace_back(Lines{carried_text(report.carried_in, report.carried_out, view)});
  Section& figures = page.add(sentence(message::out_month_figures, {}));
  figures.parts.emplace_back(rates_chart(report.figures, view));
  add_figures(figures, report.figures, view);
  Section& logged = page.add(sentence(message::out_month_logged, {}));
  logged.parts.emplace_back(Lines{
      entries_line(report.entries, view) + flow_line(report.flow, view) +
      line(message::out_month_categories, {counts_line("category", report.by_category, view)}) +
      line(message::out_month_channels, {counts_line("channel", report.by_channel, view)}) +
      details_text(report.details, view)});
  if (std::string lists = month_lists_text(report.details.lists, view); !lists.empty())
    page.add().parts.emplace_back(Lines{std::move(lists)});
  Section& clocks = page.add(sentence(message::out_month_clocks, {}));
  clocks.parts.emplace_back(clocks_table(report, view));
  clocks.parts.emplace_back(Lines{line(message::out_month_clocks_legend, {})});
  Section& breached =
      page.add(sentence(message::out_month_breached, {std::to_string(report.breached.size())}));
  if (!report.breached.empty()) breached.parts.emplace_back(Lines{id_lines(report.breached)});
  return page;
}

}  // namespace deskctl
