// The day at the front of a time or a period, as people say it.
#pragma once

#include <optional>
#include <string>

#include "deskctl/time/instant.hpp"
#include "time/part_of_day.hpp"
#include "time/spoken_cursor.hpp"

namespace deskctl {

/// A day as the parser of times reads it, `2026-10-12`, `10-12`, `今天`, `mon`.
struct SpokenDay {
  std::string text;
  DayTime part = DayTime::none;  ///< `明早` says it with the day.
};

/// `2026/10/12`, `10月12日`, `下周一`, `明早`, `yesterday`: away from the front of what `cursor`
/// has; nothing, and it stays as it is, if no day stands there.
std::optional<SpokenDay> take_day(Cursor& cursor, LocalDay today);

/// `本周`, `上个星期`: as weeks from this one.
std::optional<int> take_week(Cursor& cursor);
LocalDay monday_of(LocalDay day);

}  // namespace deskctl
