#include <cmath>

#include "render/chart_parts.hpp"
#include "render/chart_scale.hpp"
#include "render/svg.hpp"

namespace deskctl {
namespace {

constexpr double above = 14;  // the highest bar, for its number
constexpr double plot_height = 140;
constexpr double gap = 4;  // between words and what they belong to
constexpr double legend_height = 20;
constexpr double most_turned = 66;  // of labels that are read from below
constexpr double bar_part = 0.8;    // of the room of a label
constexpr double widest_slot = 90;  // of a few labels: broad bars say no more

struct Layout {
  Scale scale;
  double left = 0;  // of the plot
  double top = 0;
  double slot = 0;  // the room of a label, with the bars of all series
  double bar(const Chart& chart) const {
    return slot * bar_part / static_cast<double>(chart.series.size());
  }
  double base() const { return top + plot_height; }
  double center(std::size_t i) const { return left + slot * (static_cast<double>(i) + 0.5); }
};

Layout layout_of(const Chart& chart) {
  Layout layout;
  layout.scale = scale_of(highest_of(chart).value_or(0));
  layout.left = width_of_words(std::to_string(layout.scale.top)) + 2 * gap;
  layout.top = above + (chart.series.size() > 1 ? legend_height : 0);
  layout.slot = std::min((picture_width - layout.left) / static_cast<double>(chart.labels.size()),
                         widest_slot);
  return layout;
}

double widest_label(const Chart& chart) {
  double widest = 0;
  for (const std::string& label : chart.labels) widest = std::max(widest, width_of_words(label));
  return widest;
}

void draw_axis(Html& html, const Chart& chart, const Layout& layout) {
  const double right = layout.left + layout.slot * static_cast<double>(chart.labels.size());
  for (long long tick = 0; tick <= layout.scale.top; tick += layout.scale.step) {
    const double y = layout.base() - part_of(plot_height, tick, layout.scale.top);
    draw_line(html, layout.left, y, right, y, tick == 0 ? "axis" : "grid");
    draw_words(html, layout.left - gap, y + gap, Anchor::end, std::to_string(tick));
  }
}

// Upright where all have room; else turned, and of very many only every so many.
void draw_labels(Html& html, const Chart& chart, const Layout& layout) {
  const bool upright = widest_label(chart) + gap <= layout.slot;
  const double room = letter_height + 1;
  const auto every = upright
                         ? std::size_t{1}
                         : static_cast<std::size_t>(std::max(1.0, std::ceil(room / layout.slot)));
  for (std::size_t i = 0; i < chart.labels.size(); i += every) {
    const double x = layout.center(i);
    if (upright)
      draw_words(html, x, layout.base() + letter_height + gap, Anchor::middle, chart.labels[i]);
    else
      draw_turned_words(html, x + letter_height / 2 - 1, layout.base() + gap, chart.labels[i]);
  }
}

// Above each bar, or where one has no room for it above none: some numbers look like a mistake.
bool numbers_fit(const Chart& chart, const Layout& layout) {
  double widest = 0;
  for (const Chart::Series& series : chart.series)
    for (const auto& value : series.values)
      if (value)
        widest = std::max(widest, width_of_words(std::to_string(*value), small_letter_height));
  return widest <= layout.bar(chart) / bar_part;
}

void draw_bars(Html& html, const Chart& chart, const Layout& layout) {
  const bool numbers = numbers_fit(chart, layout);
  const double width = layout.bar(chart);
  const bool alone = chart.series.size() == 1;
  for (std::size_t s = 0; s < chart.series.size(); ++s)
    for (std::size_t i = 0; i < chart.labels.size(); ++i) {
      const auto value = value_at(chart.series[s].values, i);
      if (!value) continue;
      const double height = part_of(plot_height, *value, layout.scale.top);
      const double x =
          layout.center(i) - layout.slot * bar_part / 2 + width * static_cast<double>(s);
      if (height > 0) draw_box(html, {x, layout.base() - height, width, height}, look_of(s, alone));
      if (numbers)
        draw_words(html, x + width / 2, layout.base() - height - 3, Anchor::middle,
                   std::to_string(*value), "small");
    }
}

}  // namespace

bool labels_fit_below(const Chart& chart) {
  const double widest = widest_label(chart);
  return widest <= most_turned || widest + gap <= layout_of(chart).slot;
}

double draw_legend(Html& html, const Chart& chart, double x, double y) {
  for (std::size_t s = 0; s < chart.series.size(); ++s) {
    draw_box(html, {x, y, letter_height, letter_height - 1}, look_of(s, false));
    x += letter_height + gap;
    draw_words(html, x, y + letter_height - 2, Anchor::start, chart.series[s].name);
    x += width_of_words(chart.series[s].name) + 4 * gap;
  }
  return x;
}

void draw_columns(Html& html, const Chart& chart, const std::string& description) {
  const Layout layout = layout_of(chart);
  const double widest = widest_label(chart);
  const double labels = widest + gap <= layout.slot ? letter_height : widest;
  begin_picture(html, layout.base() + labels + 2 * gap, chart.title, description);
  if (chart.series.size() > 1) draw_legend(html, chart, layout.left, 1);
  draw_axis(html, chart, layout);
  draw_bars(html, chart, layout);
  draw_labels(html, chart, layout);
  html.close();
}

}  // namespace deskctl
