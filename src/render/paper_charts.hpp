// The charts of the month-end paper and the tables with their numbers.
#pragma once

#include <vector>

#include "deskctl/render/page.hpp"
#include "deskctl/report/paper.hpp"

namespace deskctl {

/// Valid entries on each day of the period.
Chart volume_chart(const Paper& paper, const View& view);
Table volume_table(const Paper& paper, const View& view);
/// Weekdays × hours.
Chart hours_chart(const Paper& paper, const View& view);
Table hours_table(const Paper& paper, const View& view);
/// What came, went and was carried: the period, the one before, and the same a year ago.
Chart flow_chart(const Paper& paper, const View& view);
/// The shares that have something to count.
Chart rates_chart(const std::vector<PeriodFigure>& figures, const View& view);

}  // namespace deskctl
