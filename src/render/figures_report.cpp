// The figures of a period with their targets.
#include <fmt/format.h>

#include <cmath>

#include "deskctl/message/figures_messages.hpp"
#include "deskctl/render/report_pages.hpp"
#include "deskctl/render/table.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/decided_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

constexpr double tenthousand = 10'000;

std::optional<long long> target_of(const PeriodFigure& figure) {
  if (!figure.target) return std::nullopt;
  return std::llround(*figure.target * tenthousand);
}

std::string label_of(const PeriodFigure& figure, const View& view) {
  return label(view.language, "figure", figure.name);
}

bool says_something(const PeriodFigure& figure) {
  return figure.of.count() > 0 || figure.met.count() > 0 || figure.target;
}

Cell met_of(const PeriodFigure& figure) {
  return figure.met_cents ? money_cell(*figure.met_cents) : count_cell(figure.met.count());
}

Cell of_of(const PeriodFigure& figure) {
  if (!figure.is_share) return figure.households ? count_cell(*figure.households) : "–";
  return figure.of_cents ? money_cell(*figure.of_cents) : count_cell(figure.of.count());
}

std::string shown_group(Grouping by, const std::string& value, const View& view) {
  if (value.empty()) return say(view.language, message::out_figures_no_group);
  switch (by) {
    case Grouping::category:
    case Grouping::severity:
    case Grouping::team:
    case Grouping::weekday:
      return label(view.language, word_of(by), value);
    case Grouping::hour:
      return value + ":00";
    default:
      return printable(value);
  }
}

void add_number(Json& json, std::string_view key, const Figure& figure,
                const std::optional<long long>& cents) {
  json.key(key);
  if (cents)
    json.text(shown_money(*cents));
  else
    json.number(figure.count());
}

void open_figures(Json& json, const Period& period, Instant now) {
  open_report(json, "figures");
  json.key("period").text(format_period(period));
  json.key("now").time(now);
}

}  // namespace

std::string shown_target(const PeriodFigure& figure) {
  if (!figure.target) return "";
  const std::string value = figure.is_share ? fmt::format("{:g} %", *figure.target * 100)
                                            : fmt::format("{:g}", *figure.target);
  return (figure.less_is_better ? "≤ " : "≥ ") + value;
}

std::string shown_kept(const PeriodFigure& figure, const View& view) {
  const auto kept = figure.kept();
  if (!kept) return "";
  return say(view.language, *kept ? message::out_figure_kept : message::out_figure_missed);
}

std::string shown_money(long long cents) {
  return money_cell(cents).text;
}

Cell rate_cell(const PeriodFigure& figure) {
  const auto value = figure.tenthousandths();
  if (!value) return "–";
  if (!figure.is_share) return ratio_cell(*value);
  if (figure.of_cents) return rate_cell(*figure.met_cents, *figure.of_cents);
  return rate_cell(figure.met.count(), figure.of.count());
}

void add_figures(Json& json, const std::vector<PeriodFigure>& figures) {
  json.key("figures").open_list();
  for (const PeriodFigure& figure : figures) {
    json.open_object().key("figure").text(figure.name);
    add_number(json, "met", figure.met, figure.met_cents);
    if (figure.is_share)
      add_number(json, "of", figure.of, figure.of_cents);
    else
      json.key("of").number_or_null(figure.households);
    json.key("rate").fraction(figure.tenthousandths());
    json.key("target").fraction(target_of(figure));
    json.key("kept");
    if (const auto kept = figure.kept())
      json.flag(*kept);
    else
      json.null();
    json.key("basis").text(word_of(figure.basis));
    json.key("rule").text_or_null(figure.rule);
    json.key("mean_minutes").number_or_null(figure.mean_minutes);
    json.key("median_minutes").number_or_null(figure.median_minutes);
    json.key("p90_minutes").number_or_null(figure.p90_minutes);
    json.close_object();
  }
  json.close_list();
}

void add_figures(Section& section, const std::vector<PeriodFigure>& figures, const View& view) {
  Table table;
  table.columns = {{column_label(view, "figure")},      {column_label(view, "part"), true},
                   {column_label(view, "whole"), true}, {column_label(view, "share"), true},
                   {column_label(view, "target")},      {column_label(view, "kept")},
                   {column_label(view, "mean"), true},  {column_label(view, "median"), true},
                   {column_label(view, "p90"), true},   {column_label(view, "basis")}};
  for (const PeriodFigure& figure : figures)
    if (says_something(figure))
      table.rows.push_back({label_of(figure, view), met_of(figure), of_of(figure),
                            rate_cell(figure), shown_target(figure), shown_kept(figure, view),
                            hours_cell(figure.mean_minutes, view.language),
                            hours_cell(figure.median_minutes, view.language),
                            hours_cell(figure.p90_minutes, view.language),
                            label(view.language, "basis", word_of(figure.basis))});
  const bool none = table.rows.empty();
  if (!none) section.parts.emplace_back(std::move(table));
  section.parts.emplace_back(Lines{
      say(view.language, none ? message::out_figures_none : message::out_figures_legend) + '\n'});
}

// A line a figure and value, because most values have few figures.
Page figures_page(const FiguresReport& report, const std::string& title, const View& view) {
  Page page = titled(title, view);
  add_figures(page.add(), report.figures, view);
  if (!report.by) return page;
  Table table;
  table.columns = {{column_label(view, "figure")},      {column_label(view, word_of(*report.by))},
                   {column_label(view, "part"), true},  {column_label(view, "whole"), true},
                   {column_label(view, "share"), true}, {column_label(view, "kept")},
                   {column_label(view, "mean"), true},  {column_label(view, "median"), true},
                   {column_label(view, "p90"), true}};
  for (std::size_t i = 0; i < report.figures.size(); ++i)
    for (const FiguresReport::Group& group : report.groups) {
      const PeriodFigure& figure = group.figures[i];
      if (figure.of.count() == 0 && figure.met.count() == 0) continue;
      table.rows.push_back({label_of(figure, view), shown_group(*report.by, group.value, view),
                            met_of(figure), of_of(figure), rate_cell(figure),
                            shown_kept(figure, view),
                            hours_cell(figure.mean_minutes, view.language),
                            hours_cell(figure.median_minutes, view.language),
                            hours_cell(figure.p90_minutes, view.language)});
    }
  if (table.rows.empty()) return page;
  Section& section = page.add();
  section.parts.emplace_back(std::move(table));
  section.parts.emplace_back(Lines{say(view.language, message::out_figures_by_legend) + '\n'});
  return page;
}

std::string figures_json(const FiguresReport& report, const Zone& zone) {
  Json json(zone);
  open_figures(json, report.period, report.now);
  add_figures(json, report.figures);
  if (report.by) {
    json.key("by").text(word_of(*report.by));
    json.key("groups").open_list();
    for (const FiguresReport::Group& group : report.groups) {
      json.open_object().key("value").text_or_null(group.value);
      add_figures(json, group.figures);
      json.close_object();
    }
    json.close_list();
  }
  json.close_object();
  return std::move(json).finish();
}

Page figures_by_month_page(const std::vector<FiguresReport>& reports, const std::string& title,
                           const View& view) {
  Table table;
  table.columns = {{column_label(view, "figure")}};
  for (const FiguresReport& report : reports)
    table.columns.push_back({format_period(report.period), true});
  for (std::size_t i = 0; i < figure_names().size(); ++i) {
    std::vector<Cell> row{label(view.language, "figure", figure_names()[i].name)};
    bool any = false;
    for (const FiguresReport& report : reports) {
      row.push_back(rate_cell(report.figures[i]));
      any = any || says_something(report.figures[i]);
    }
    if (any) table.rows.push_back(std::move(row));
  }
  return page_of(title, std::move(table), view);
}

std::string figures_by_month_json(const std::vector<FiguresReport>& reports, const Period& whole,
                                  const Zone& zone) {
  Json json(zone);
  open_figures(json, whole, reports.front().now);
  json.key("periods").open_list();
  for (const FiguresReport& report : reports) {
    json.open_object().key("period").text(format_period(report.period));
    add_figures(json, report.figures);
    json.close_object();
  }
  json.close_list().close_object();
  return std::move(json).finish();
}

}  // namespace deskctl
