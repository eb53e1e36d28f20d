// Parts of the day, which say which of two hours is meant: `晚上8点` is 20:00.
#pragma once

#include <optional>
#include <string_view>

namespace deskctl {

enum class DayTime { none, night, morning, noon, afternoon, dusk, evening };

/// The part that stands at the front of `text`, taken off it; none, and it stays, if none does.
DayTime take_part(std::string_view& text);

/// The hour of the day, 0 to 23, that `hour` means in that part of it; nothing if it has none such:
/// 1 in the evening.
std::optional<int> hour_in(DayTime part, int hour);

}  // namespace deskctl
