#include "deskctl/message/output_messages.hpp"
#include "deskctl/text/utf8.hpp"
#include "render/chart_parts.hpp"
#include "render/chart_scale.hpp"
#include "render/svg.hpp"

namespace deskctl {
namespace {

constexpr double gap = 5;
constexpr double bar_height = 12;
constexpr double between_rows = 6;
constexpr double line_of_head = 22;  // legend, or headings of the numbers
constexpr double axis_height = 18;   // below the rows
constexpr int most_label_columns = 42;
constexpr double plot_at_least = 240;

struct Layout {
  Scale scale;
  double head = 0;                 // where the rows begin
  double left = 0, right = 0;      // of the plot
  double values = 0, targets = 0;  // where these end
  double row = 0;                  // its height
};

double widest_of(const std::vector<std::string>& texts) {
  double widest = 0;
  for (const std::string& text : texts) widest = std::max(widest, width_of_words(text));
  return widest;
}

std::string short_label(const std::string& label) {
  return cut_to(label, most_label_columns);
}

Layout layout_of(const Chart& chart, std::size_t from, std::size_t to, Language language) {
  std::vector<std::string> labels, values, targets;
  for (std::size_t i = from; i < to; ++i) {
    labels.push_back(short_label(chart.labels[i]));
    for (const Chart::Series& series : chart.series)
      values.push_back(shown_value(chart, value_at(series.values, i)));
    if (const auto target = value_at(chart.targets, i))
      targets.push_back(shown_value(chart, target));
  }
  Layout layout;
  layout.scale = chart.kind == Chart::Kind::rates ? Scale{2'500, 10'000}
                                                  : scale_of(highest_of(chart).value_or(0));
  layout.head = targets.empty() && chart.series.size() == 1 ? between_rows : line_of_head;
  layout.left = std::min(widest_of(labels) + 2 * gap, picture_width - plot_at_least);
  layout.targets = picture_width;
  layout.values = layout.targets;
  if (!targets.empty()) {
    targets.push_back(say(language, message::out_chart_target));
    layout.values -= widest_of(targets) + 2 * gap;
  }
  layout.right = layout.values - widest_of(values) - 2 * gap;
  layout.row = bar_height * static_cast<double>(chart.series.size()) + between_rows;
  return layout;
}

bool is_missed(std::optional<long long> value, std::optional<long long> target) {
  return value && target && *value < *target;
}

// What is below its target is dark; several series are told apart instead.
std::string_view look_of_bar(const Chart& chart, std::size_t series, std::size_t i) {
  const bool alone = chart.series.size() == 1;
  if (!alone || chart.kind != Chart::Kind::rates) return look_of(series, alone);
  return is_missed(value_at(chart.series[series].values, i), value_at(chart.targets, i)) ? "dark"
                                                                                         : "light";
}

void draw_axis(Html& html, const Chart& chart, const Layout& layout, double bottom) {
  for (long long tick = 0; tick <= layout.scale.top; tick += layout.scale.step) {
    const double x = layout.left + part_of(layout.right - layout.left, tick, layout.scale.top);
    draw_line(html, x, layout.head, x, bottom, tick == 0 ? "axis" : "grid");
    const std::string number =
        chart.kind == Chart::Kind::rates ? std::to_string(tick / 100) + " %" : std::to_string(tick);
    draw_words(html, x, bottom + letter_height + 1, Anchor::middle, number, "small");
  }
}

void draw_row(Html& html, const Chart& chart, const Layout& layout, std::size_t i, double y) {
  const double height = layout.row - between_rows;
  draw_words(html, layout.left - gap, y + height / 2 + letter_height * 0.36, Anchor::end,
             short_label(chart.labels[i]));
  const auto target = value_at(chart.targets, i);
  const double length = layout.right - layout.left;
  for (std::size_t s = 0; s < chart.series.size(); ++s) {
    const auto value = value_at(chart.series[s].values, i);
    const double top = y + bar_height * static_cast<double>(s);
    if (value && *value > 0)
      draw_box(html, {layout.left, top, part_of(length, *value, layout.scale.top), bar_height},
               look_of_bar(chart, s, i));
    draw_words(html, layout.values, top + bar_height - 2, Anchor::end, shown_value(chart, value),
               is_missed(value, target) ? "strong" : "");
  }
  if (!target) return;
  const double x = layout.left + part_of(length, *target, layout.scale.top);
  draw_line(html, x, y - 2, x, y + height + 2, "target");
  draw_words(html, layout.targets, y + height / 2 + letter_height * 0.36, Anchor::end,
             shown_value(chart, target));
}

void draw_head(Html& html, const Chart& chart, const Layout& layout, Language language) {
  const bool any_target = layout.values < layout.targets;
  double x = layout.left;
  if (chart.series.size() > 1) x = draw_legend(html, chart, x, 2);
  if (!any_target) return;
  const std::string target = say(language, message::out_chart_target);
  draw_words(html, layout.targets, letter_height, Anchor::end, target);
  if (chart.series.size() == 1)
    draw_words(html, layout.values, letter_height, Anchor::end, chart.series.front().name);
  if (chart.series.size() == 1) {
    const std::string missed = say(language, message::out_chart_below_target);
    draw_box(html, {x, 2, letter_height, letter_height - 1}, "dark");
    draw_words(html, x + letter_height + gap, letter_height, Anchor::start, missed);
    x += letter_height + 4 * gap + width_of_words(missed);
  }
  draw_line(html, x, 0, x, letter_height + 4, "target");
  draw_words(html, x + gap, letter_height, Anchor::start, target);
}

}  // namespace

void draw_rows(Html& html, const Chart& chart, std::size_t from, Language language,
               const std::string& description) {
  const std::size_t to = std::min(from + most_rows, chart.labels.size());
  const Layout layout = layout_of(chart, from, to, language);
  const double bottom = layout.head + layout.row * static_cast<double>(to - from);
  begin_picture(html, bottom + axis_height, chart.title, description);
  draw_head(html, chart, layout, language);
  draw_axis(html, chart, layout, bottom);
  for (std::size_t i = from; i < to; ++i)
    draw_row(html, chart, layout, i,
             layout.head + between_rows / 2 + layout.row * static_cast<double>(i - from));
  html.close();
}

}  // namespace deskctl
