// Round numbers along an axis, and what stands at a place of a chart.
#pragma once

#include <algorithm>
#include <string>

#include "deskctl/render/page.hpp"
#include "deskctl/render/wording.hpp"

namespace deskctl {

struct Scale {
  long long step = 1;  ///< 1, 2 or 5 with zeros, so that at most five reach the top.
  long long top = 1;   ///< A multiple of it, not less than the highest value.
};

inline Scale scale_of(long long highest) {
  constexpr long long most = 1'000'000'000'000'000'000;  // the next step would be no number
  highest = std::clamp(highest, 1LL, most);
  Scale scale;
  for (long long ten = 1; scale.step * 5 < highest; ten *= 10)
    for (const long long times : {2LL, 5LL, 10LL})
      if (scale.step * 5 < highest) scale.step = ten * times;
  scale.top = (highest + scale.step - 1) / scale.step * scale.step;
  return scale;
}

inline std::optional<long long> value_at(const std::vector<std::optional<long long>>& values,
                                         std::size_t i) {
  return i < values.size() ? values[i] : std::nullopt;
}

/// The highest of all; nothing if there are no values.
inline std::optional<long long> highest_of(const Chart& chart) {
  std::optional<long long> highest;
  for (const Chart::Series& series : chart.series)
    for (const auto& value : series.values)
      if (value) highest = std::max(highest.value_or(*value), *value);
  return highest;
}

/// `97.5 %` of rates, else the number; `–` for none.
inline std::string shown_value(const Chart& chart, std::optional<long long> value) {
  if (!value) return "–";
  return chart.kind == Chart::Kind::rates ? shown_share(*value) : std::to_string(*value);
}

/// How much of `length` a value takes; none less than 0, none more than all of it.
inline double part_of(double length, long long value, long long top) {
  const double part = static_cast<double>(value) / static_cast<double>(top);
  return length * std::clamp(part, 0.0, 1.0);
}

}  // namespace deskctl
