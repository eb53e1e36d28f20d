// One report of many desks for programs; man 5 deskctl-json says what each member is.
#include "deskctl/render/desks_page.hpp"
#include "deskctl/render/json.hpp"
#include "render/decided_page.hpp"
#include "render/period_report.hpp"

namespace deskctl {
namespace {

using Form = DeskFigure::Form;

void add_amount(Json& json, Form form, const std::optional<long long>& value) {
  const bool is_money = form == Form::money || form == Form::money_share;
  if (is_money && value)
    json.text(shown_money(*value));
  else
    json.number_or_null(value);
}

void add_figures_of_desk(Json& json, const DeskReport& report,
                         const std::vector<FigureValue>& values) {
  json.open_object();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const DeskFigure& figure = report.figures[i];
    json.key(figure.name);
    if (!figure.is_rate()) {
      add_amount(json, figure.form, values[i].value);
      continue;
    }
    json.open_object().key("met");
    add_amount(json, figure.form, values[i].value);
    json.key("of");
    add_amount(json, figure.form, values[i].of);
    json.key("rate").fraction(values[i].tenthousandths(figure.form)).close_object();
  }
  json.close_object();
}

void add_time(Json& json, const std::optional<Instant>& now, const std::optional<Zone>& zone) {
  json.key("now").text_or_null(now ? zone.value_or(Zone::utc()).format(*now) : "");
}

void add_line(Json& json, const DeskReport& report, const DeskLine& line) {
  json.open_object();
  json.key("desk").text(line.folder);
  json.key("name").text_or_null(line.name);
  json.key("zone").text_or_null(line.zone ? line.zone->name() : "");
  json.key("period").text_or_null(line.says ? line.says->period : "");
  add_time(json, line.now, line.zone);
  json.key("exit").number(line.exit).key("figures");
  if (line.says)
    add_figures_of_desk(json, report, line.says->values);
  else
    json.null();
  json.close_object();
}

}  // namespace

std::string desks_json(const DeskLines& lines) {
  const Zone zone = Zone::utc();
  Json json(zone);
  open_report(json, "desks");
  json.key("report").text(lines.report().name);
  json.key("register").text_or_null(lines.of_register());
  json.key("asked").open_list();
  for (const std::string& option : lines.asked()) json.text(option);
  json.close_list();
  json.key("period").text_or_null(lines.period());
  add_time(json, lines.now(), lines.zone());
  json.key("desks").open_list();
  for (const DeskLine& line : lines.lines()) add_line(json, lines.report(), line);
  json.close_list().key("total").open_object();
  json.key("desks").number(static_cast<long long>(lines.covered())).key("figures");
  add_figures_of_desk(json, lines.report(), lines.total());
  json.close_object().key("failed").open_list();
  for (const DeskLine& line : lines.lines())
    if (!line.says) json.text(line.folder);
  json.close_list().close_object();
  return std::move(json).finish();
}

std::string blank_desks_json(const DeskReport& report) {
  DeskLines lines(report);
  DeskLine line;
  line.says.emplace().values.resize(report.figures.size());
  lines.add(std::move(line));
  return desks_json(lines);
}

}  // namespace deskctl
