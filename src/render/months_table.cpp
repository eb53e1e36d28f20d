// The reports of several periods side by side, a column each.
#include "deskctl/message/month_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/decided_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

class MonthsTable {
 public:
  MonthsTable(const std::vector<MonthReport>& reports, std::string heading) : reports_(reports) {
    table_.columns = {{std::move(heading)}};
    for (const MonthReport& report : reports)
      table_.columns.push_back({format_period(report.period), true});
  }
  template <typename Shown>
  void add(std::string name, const Shown& shown) {
    std::vector<Cell> row{std::move(name)};
    for (const MonthReport& report : reports_) row.push_back(shown(report));
    table_.rows.push_back(std::move(row));
  }
  Table table() && { return std::move(table_); }

 private:
  const std::vector<MonthReport>& reports_;
  Table table_;
};

}  // namespace

Page months_page(const std::vector<MonthReport>& reports, const Period& whole,
                 const std::string& desk_name, const Zone& zone, const View& view) {
  const auto count = [](const Figure& figure) { return count_cell(figure.count()); };
  const MonthReport& first = reports.front();
  Page page = titled(say(view.language, message::out_months_title,
                         {desk_name, format_period(whole), shown_time(first.now, zone)}),
                     view);

  MonthsTable flow(reports, column_label(view, "count"));
  const auto row = [&](Message name, const auto& cell) {
    flow.add(say(view.language, name), cell);
  };
  row(message::out_months_entries, [&](const MonthReport& r) { return count(r.entries.valid); });
  row(message::out_months_in, [&](const MonthReport& r) { return count(r.carried_in.open); });
  row(message::out_months_logged, [&](const MonthReport& r) { return count(r.flow.logged); });
  row(message::out_months_reopened, [&](const MonthReport& r) { return count(r.flow.reopened); });
  row(message::out_months_finished, [&](const MonthReport& r) { return count(r.flow.finished); });
  row(message::out_months_out, [&](const MonthReport& r) { return count(r.carried_out.open); });
  row(message::out_months_breached, [](const MonthReport& r) {
    return count_cell(static_cast<long long>(r.decided.breached.size()));
  });
  page.add().parts.emplace_back(std::move(flow).table());

  MonthsTable clocks(reports, column_label(view, "clock"));
  for (std::size_t i = 0; i < first.decided.clocks.size(); ++i)
    clocks.add(label(view.language, "clock", first.decided.clocks[i].name),
               [&](const MonthReport& r) {
                 const DecidedClock& clock = r.decided.clocks[i];
                 return rate_cell(clock.met.count(), clock.of());
               });
  page.add(say(view.language, message::out_months_decided))
      .parts.emplace_back(std::move(clocks).table());

  MonthsTable figures(reports, column_label(view, "figure"));
  for (std::size_t i = 0; i < first.figures.size(); ++i)
    figures.add(label(view.language, "figure", first.figures[i].name),
                [&](const MonthReport& r) { return rate_cell(r.figures[i]); });
  page.add().parts.emplace_back(std::move(figures).table());
  return page;
}

}  // namespace deskctl
