#include "deskctl/render/desks_page.hpp"

#include <algorithm>

#include "deskctl/message/desks_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

using Form = DeskFigure::Form;

// Those of `report figures` keep the words that they have there.
std::string heading_of(const DeskFigure& figure, Language language) {
  const bool is_figure = figure.path.find("figures.") != std::string_view::npos;
  return label(language, is_figure ? "figure" : "line", figure.name);
}

Cell rate_of(const DeskFigure& figure, const FigureValue& value) {
  const auto rate = value.tenthousandths(figure.form);
  if (!rate) return "–";
  return figure.form == Form::per_thousand ? ratio_cell(*rate) : rate_cell(*value.value, *value.of);
}

Cell cell_of(const DeskFigure& figure, const FigureValue& value, Language language) {
  constexpr long long seconds_a_minute = 60;
  if (figure.is_rate()) return rate_of(figure, value);
  if (!value.value) return "–";
  switch (figure.form) {
    case Form::minutes:
      return minutes_cell(*value.value, language);
    case Form::seconds:
      return hours_cell(*value.value / seconds_a_minute, language);
    case Form::money:
      return money_cell(*value.value);
    default:
      return count_cell(*value.value);
  }
}

// A rate of nothing everywhere has no column: not every desk counts households, or quotes.
bool has_column(const DeskFigure& figure, const FigureValue& total) {
  return !figure.is_rate() || total.tenthousandths(figure.form);
}

std::string shown_covered(const DeskLines& lines, Language language) {
  const std::string all = std::to_string(lines.lines().size());
  if (lines.covered() == lines.lines().size())
    return say(language, message::out_desks_count, {all});
  return say(language, message::out_desks_covered, {std::to_string(lines.covered()), all});
}

std::string shown_now(const DeskLine& line) {
  return line.now ? shown_time(*line.now, line.zone.value_or(Zone::utc())) : "";
}

// The columns between the names and the figures.
struct Between {
  bool period, as_of;
};

void add_figure_cells(std::vector<Cell>& row, const DeskLines& lines,
                      const std::vector<FigureValue>& values, Language language) {
  const auto figures = lines.report().figures;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (has_column(figures[i], lines.total()[i]))
      row.push_back(values.empty() ? Cell() : cell_of(figures[i], values[i], language));
}

Table lines_table(const DeskLines& lines, const Between& between, const View& view) {
  Table table;
  const auto add_column = [&](const char* name, Fit fit) {
    table.columns.push_back({column_label(view, name), false, fit});
  };
  add_column("desk", Fit::name);
  add_column("desk_name", Fit::name);
  if (between.period) add_column("period", Fit::whole);
  if (between.as_of) add_column("as_of", Fit::whole);
  for (std::size_t i = 0; i < lines.total().size(); ++i)
    if (const DeskFigure& figure = lines.report().figures[i]; has_column(figure, lines.total()[i]))
      table.columns.push_back({heading_of(figure, view.language), true, Fit::whole});
  add_column("exit", Fit::whole);

  for (const DeskLine& line : lines.lines()) {
    std::vector<Cell>& row = table.rows.emplace_back();
    row = {printable(line.folder), printable(line.name)};
    if (between.period) row.emplace_back(line.says ? line.says->period : "");
    if (between.as_of) row.emplace_back(shown_now(line));
    add_figure_cells(row, lines, line.says ? line.says->values : std::vector<FigureValue>{},
                     view.language);
    // 1 is an answer that --exit-code asked for.
    row.emplace_back(line.exit > 1
                         ? say(view.language, message::out_desks_exit, {std::to_string(line.exit)})
                         : "");
  }
  std::vector<Cell>& total = table.rows.emplace_back();
  total = {say(view.language, message::out_desks_total), shown_covered(lines, view.language)};
  if (between.period) total.emplace_back();
  if (between.as_of) total.emplace_back();
  add_figure_cells(total, lines, lines.total(), view.language);
  total.emplace_back();
  return table;
}

// The time that all lines share: in their zones, or in UTC if those differ. Empty: each has its
// own.
std::string shown_as_of(const DeskLines& lines) {
  std::string shared;
  bool differs = false;
  for (const DeskLine& line : lines.lines()) {
    if (!line.says) continue;
    const std::string one = shown_now(line);
    differs = differs || (!shared.empty() && shared != one);
    shared = one;
  }
  if (!differs) return shared;
  const auto now = lines.now();
  return now ? shown_time(*now, Zone::utc()) + " UTC" : "";
}

// `month's figures for 2026-10`, `register visitor for 2026-10`, `overdue --since=-1d`
std::string shown_report(const DeskLines& lines, Language language) {
  std::string report = label(language, "desks", lines.report().name);
  if (const std::string name = lines.of_register(); !name.empty()) report += ' ' + printable(name);
  for (const std::string& option : lines.asked()) report += ' ' + printable(option);
  const std::string period = lines.period();
  return period.empty() ? report : say(language, message::out_desks_of_period, {report, period});
}

std::string title_of(const DeskLines& lines, const std::string& folder, Language language) {
  std::string desks = shown_covered(lines, language);
  if (const std::string when = shown_as_of(lines); !when.empty())
    desks = say(language, message::out_desks_as_of, {desks, when});
  return say(language, message::out_desks_title,
             {printable(folder), shown_report(lines, language), desks});
}

}  // namespace

Said nothing_at_desks(const DeskLines& lines, Language language) {
  const std::string when = lines.period().empty() ? shown_as_of(lines) : "";
  return {when.empty() ? message::out_desks_empty : message::out_desks_empty_as_of,
          {shown_report(lines, language), std::to_string(lines.covered()), when}};
}

Page desks_page(const DeskLines& lines, const std::string& folder, const View& view) {
  Page page = titled(title_of(lines, folder, view.language), view);
  for (const DeskLine& line : lines.lines())
    if (line.now) page.as_of = std::max(page.as_of, *line.now);
  if (lines.is_empty()) {
    const Said nothing = nothing_at_desks(lines, view.language);
    page.add().parts.emplace_back(
        Lines{say(view.language, nothing.message, nothing.values) + '\n'});
    return page;
  }
  const Between between{lines.period().empty(), shown_as_of(lines).empty()};
  page.add().parts.emplace_back(lines_table(lines, between, view));
  return page;
}

}  // namespace deskctl
