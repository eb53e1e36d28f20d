#include "render/chart_svg.hpp"

#include "deskctl/message/output_messages.hpp"
#include "render/chart_parts.hpp"
#include "render/chart_scale.hpp"

namespace deskctl {
namespace {

// The highest value and where it stands; of rates instead those below their targets.
std::string finding_of(const Chart& chart, Language language) {
  std::string named;
  const auto add = [&](const std::string& name) {
    if (!named.empty()) named += say(language, message::out_value_between);
    named += name;
  };
  if (chart.kind == Chart::Kind::rates) {
    for (std::size_t i = 0; i < chart.labels.size() && !chart.series.empty(); ++i) {
      const auto value = value_at(chart.series.front().values, i);
      const auto target = value_at(chart.targets, i);
      if (value && target && *value < *target) add(chart.labels[i]);
    }
    return named.empty() ? "" : say(language, message::out_chart_missed, {named});
  }
  const auto highest = highest_of(chart);
  for (const Chart::Series& series : chart.series)
    for (std::size_t i = 0; i < chart.labels.size() && named.empty(); ++i)
      if (value_at(series.values, i) == highest) {
        add(chart.labels[i]);
        if (chart.series.size() > 1) add(series.name);
      }
  return say(language, message::out_chart_highest, {shown_value(chart, highest), named});
}

}  // namespace

std::string_view look_of(std::size_t series, bool alone) {
  constexpr std::string_view looks[] = {"dark", "light", "white", "middle"};
  return alone ? looks[3] : looks[series % std::size(looks)];
}

void add_chart(Html& html, const Chart& chart, Language language, bool titled) {
  html.open("figure");
  if (titled) html.element("figcaption", chart.title);
  const auto highest = highest_of(chart);
  const bool rates = chart.kind == Chart::Kind::rates;
  if (!highest || chart.labels.empty()) {
    html.element("p", say(language, message::out_chart_nothing));
  } else if (*highest <= 0 && !rates) {
    html.element("p", say(language, message::out_chart_zero));
  } else {
    std::string description = finding_of(chart, language);
    if (!description.empty()) description += say(language, message::out_value_between);
    description += say(language, message::out_chart_in_table);
    if (chart.kind == Chart::Kind::heat)
      draw_fields(html, chart, description);
    else if (!rates && labels_fit_below(chart))
      draw_columns(html, chart, description);
    else
      for (std::size_t from = 0; from < chart.labels.size(); from += most_rows)
        draw_rows(html, chart, from, language, description);
  }
  html.close();
}

}  // namespace deskctl
