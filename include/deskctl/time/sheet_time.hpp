// Days and times as they stand in the cells of spreadsheets.
#pragma once

#include <optional>
#include <string_view>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// How a sheet writes days.
struct SheetDates {
  enum class Order { ymd, mdy, dmy };
  Order order = Order::ymd;
  std::optional<int> year;  ///< Of days without one: `10-3`.
};

/// The parts of a cell. A cell with only a day or only a time has only that part.
struct SheetTime {
  std::optional<LocalDay> day;
  std::optional<Seconds> time;     ///< Since midnight.
  std::optional<Instant> instant;  ///< In place of both where the cell has an offset.
  bool lacks_year = false;         ///< A day without a year, and SheetDates has none.
};

/// Reads `2026/10/3 8:12`, `2026-10-03 08:12:30`, `2026.10.3`, `2026年10月3日 8时12分`,
/// `10月3日 上午8:12`, `10/3/2026 8:12 PM` (Order::mdy), `8:12`, `2026-10-03T08:12:00+08:00`, and
/// the numbers in which spreadsheets keep them: `46298.3417` is 8:12 on 2026-10-03, days since
/// 1899-12-30; as a time is often cut to a few decimals, a whole minute within them counts. Full
/// width counts as half. Nothing for any other text, days that do not exist and hours that their
/// part of the day does not have (`晚上1:30`) included.
std::optional<SheetTime> read_sheet_time(std::string_view cell, const SheetDates& dates);

}  // namespace deskctl
