#include "render/paper_charts.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "deskctl/message/month_messages.hpp"
#include "deskctl/message/paper_messages.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

constexpr std::array weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int hours_a_day = 24;

// `12` of a day in a month's chart, `10-12` in one of several months.
std::string day_label(const Paper& paper, std::size_t index) {
  const std::string day = format_day(paper.period.first + date::days{static_cast<int>(index)});
  constexpr std::size_t a_month = 31;
  return paper.by_day.size() <= a_month ? day.substr(8) : day.substr(5);
}

}  // namespace

Chart volume_chart(const Paper& paper, const View& view) {
  Chart chart;
  chart.title = say(view.language, message::out_paper_volume);
  Chart::Series series{column_label(view, "this_period"), {}};
  for (std::size_t i = 0; i < paper.by_day.size(); ++i) {
    chart.labels.push_back(day_label(paper, i));
    series.values.emplace_back(paper.by_day[i]);
  }
  chart.series.push_back(std::move(series));
  return chart;
}

// A week on a line.
Table volume_table(const Paper& paper, const View& view) {
  Table table;
  table.columns = {{column_label(view, "since")}};
  for (const char* day : weekdays)
    table.columns.push_back({label(view.language, "weekday", day), true});
  LocalDay monday = paper.period.first;
  while (date::weekday{monday} != date::Monday) monday -= date::days{1};
  for (; monday <= paper.period.last; monday += date::days{7}) {
    std::vector<Cell> row{format_day(monday)};
    for (int i = 0; i < 7; ++i) {
      const LocalDay day = monday + date::days{i};
      const bool counts = paper.period.contains(day);
      row.push_back(
          counts ? count_cell(
                       paper.by_day[static_cast<std::size_t>((day - paper.period.first).count())])
                 : Cell());
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Chart hours_chart(const Paper& paper, const View& view) {
  Chart chart;
  chart.kind = Chart::Kind::heat;
  chart.title = say(view.language, message::out_paper_hours);
  for (const char* day : weekdays) chart.labels.push_back(label(view.language, "weekday", day));
  for (std::size_t hour = 0; hour < hours_a_day; ++hour) {
    Chart::Series series{fmt::format("{:02}", hour), {}};
    for (const auto& day : paper.by_hour) series.values.emplace_back(day[hour]);
    chart.series.push_back(std::move(series));
  }
  return chart;
}

// The hours down, because 24 columns fit no page.
Table hours_table(const Paper& paper, const View& view) {
  Table table;
  table.columns = {{column_label(view, "hour")}};
  for (const char* day : weekdays)
    table.columns.push_back({label(view.language, "weekday", day), true});
  for (std::size_t hour = 0; hour < hours_a_day; ++hour) {
    std::vector<Cell> row{fmt::format("{:02}:00", hour)};
    int all = 0;
    for (const auto& day : paper.by_hour) {
      row.push_back(count_or_empty(day[hour]));
      all += day[hour];
    }
    if (all > 0) table.rows.push_back(std::move(row));
  }
  return table;
}

Chart flow_chart(const Paper& paper, const View& view) {
  Chart chart;
  chart.title = say(view.language, message::out_paper_flow);
  for (const Message name : {message::out_months_in, message::out_months_logged,
                             message::out_months_finished, message::out_months_out})
    chart.labels.push_back(say(view.language, name));
  const auto add = [&](const char* name, const MonthReport& report) {
    Chart::Series series{column_label(view, name), {}};
    for (const Figure* figure : {&report.carried_in.open, &report.flow.logged,
                                 &report.flow.finished, &report.carried_out.open})
      series.values.emplace_back(figure->count());
    chart.series.push_back(std::move(series));
  };
  add("this_period", paper.month);
  add("before_period", paper.before);
  add("last_year", paper.last_year);
  return chart;
}

Chart rates_chart(const std::vector<PeriodFigure>& figures, const View& view) {
  constexpr double whole = 10'000;
  Chart chart;
  chart.kind = Chart::Kind::rates;
  chart.title = say(view.language, message::out_paper_rates);
  Chart::Series series{column_label(view, "share"), {}};
  for (const PeriodFigure& figure : figures) {
    // A bar below its target has to be a bad one.
    if (!figure.is_share || figure.less_is_better || !figure.tenthousandths()) continue;
    chart.labels.push_back(label(view.language, "figure", figure.name));
    series.values.push_back(figure.tenthousandths());
    chart.targets.push_back(figure.target ? std::optional(std::llround(*figure.target * whole))
                                          : std::nullopt);
  }
  chart.series.push_back(std::move(series));
  return chart;
}

}  // namespace deskctl
