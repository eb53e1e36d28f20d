// One value in a table: as people read it, and as a spreadsheet counts with it.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "deskctl/message/message.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

struct Cell {
  enum class Kind {
    text,     ///< Ids, phones and places too: nothing may count with them.
    number,   ///< A count.
    share,    ///< Ten-thousandths: 9750 is 97.5 %.
    ratio,    ///< Ten-thousandths of a number that is no share: 32000 is 3.2.
    time,     ///< Seconds of the desk's local time since 1970-01-01 00:00 there.
    seconds,  ///< A duration.
    money,    ///< Cents.
  };
  std::string text;  ///< As shown.
  Kind kind = Kind::text;
  long long value = 0;  ///< In the kind's unit.

  Cell() = default;
  Cell(std::string shown) : text(std::move(shown)) {}  // NOLINT: most cells are texts
  Cell(const char* shown) : text(shown) {}             // NOLINT
  Cell(std::string shown, Kind one, long long counted)
      : text(std::move(shown)), kind(one), value(counted) {}
};

Cell count_cell(long long count);
/// Empty for 0, so that a column of nothing is left out.
Cell count_or_empty(long long count);
/// `2026-10-03 08:12`; empty if absent.
Cell time_cell(const std::optional<Instant>& time, const Zone& zone);
/// `97.5 %`; `–` for 0 of 0.
Cell rate_cell(long long met, long long of);
/// `1.25` of 12,500.
Cell ratio_cell(long long tenthousandths);
/// Minutes as `2 d 4 h`.
Cell minutes_cell(long long minutes, Language language);
/// Minutes of a clock's own calendar as `52 h 0 min`; `absent` if there are none.
Cell hours_cell(std::optional<long long> minutes, Language language, const char* absent = "");
/// `120.50`
Cell money_cell(long long cents);

}  // namespace deskctl
