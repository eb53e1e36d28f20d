#include <cmath>

#include "deskctl/text/utf8.hpp"
#include "render/chart_parts.hpp"
#include "render/chart_scale.hpp"
#include "render/svg.hpp"

namespace deskctl {
namespace {

constexpr double gap = 5;
constexpr double row_height = 18;
constexpr double head_height = 18;
constexpr double widest_field = 56;
constexpr int most_label_columns = 30;

// Five steps from white to dark, so that neighbours differ on any printer.
std::string_view shade_of(long long value, long long highest) {
  constexpr std::string_view shades[] = {"shade0", "shade1", "shade2", "shade3", "shade4"};
  if (value <= 0) return shades[0];
  const double part = static_cast<double>(value) / static_cast<double>(highest);
  return shades[static_cast<std::size_t>(std::ceil(part * 4))];
}

}  // namespace

void draw_fields(Html& html, const Chart& chart, const std::string& description) {
  const long long highest = highest_of(chart).value_or(1);
  double left = 0, widest_name = 0;
  for (const std::string& label : chart.labels)
    left = std::max(left, width_of_words(cut_to(label, most_label_columns)) + 2 * gap);
  for (const Chart::Series& series : chart.series)
    widest_name = std::max(widest_name, width_of_words(series.name));
  const double width =
      std::min((picture_width - 1 - left) / static_cast<double>(chart.series.size()), widest_field);
  const auto every =
      static_cast<std::size_t>(std::max(1.0, std::ceil((widest_name + gap) / width)));
  const auto rows = static_cast<double>(chart.labels.size());

  begin_picture(html, head_height + row_height * rows + 1, chart.title, description);
  for (std::size_t s = 0; s < chart.series.size(); s += every)
    draw_words(html, left + width * (static_cast<double>(s) + 0.5), letter_height, Anchor::middle,
               chart.series[s].name);
  for (std::size_t i = 0; i < chart.labels.size(); ++i) {
    const double y = head_height + row_height * static_cast<double>(i);
    draw_words(html, left - gap, y + row_height * 0.7, Anchor::end,
               cut_to(chart.labels[i], most_label_columns));
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
      const auto value = value_at(chart.series[s].values, i);
      const double x = left + width * static_cast<double>(s);
      const std::string_view shade = shade_of(value.value_or(0), highest);
      draw_box(html, {x, y, width, row_height}, shade);
      const std::string number = value ? std::to_string(*value) : "";
      if (number.empty() || width_of_words(number, small_letter_height) > width) continue;
      const std::string_view look = shade == "shade4"   ? "small inverse"
                                    : shade == "shade0" ? "small faint"
                                                        : "small";
      draw_words(html, x + width / 2, y + row_height * 0.68, Anchor::middle, number, look);
    }
  }
  html.close();
}

}  // namespace deskctl
