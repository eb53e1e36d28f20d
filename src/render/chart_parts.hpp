// The kinds of charts, each in its own file; chart_svg.cpp decides which is drawn.
#pragma once

#include <string>

#include "deskctl/render/page.hpp"
#include "render/html.hpp"

namespace deskctl {

/// Whether there is room for each label below standing bars.
bool labels_fit_below(const Chart& chart);
/// Standing bars, for short labels.
void draw_columns(Html& html, const Chart& chart, const std::string& description);

/// So many rows of lying bars are a picture that still fits on a page.
inline constexpr std::size_t most_rows = 36;
/// The labels from `from` on, as many as fit on a page, as lying bars: rates with their targets,
/// or counts with long labels.
void draw_rows(Html& html, const Chart& chart, std::size_t from, Language language,
               const std::string& description);

/// A field for each label and series.
void draw_fields(Html& html, const Chart& chart, const std::string& description);

/// A box in the look of a series and its name, for each; returns where the next may begin.
double draw_legend(Html& html, const Chart& chart, double x, double y);
/// The look of the bars of a series; a lighter one where it stands alone.
std::string_view look_of(std::size_t series, bool alone);

}  // namespace deskctl
