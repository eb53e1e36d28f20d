// The number of a request: desk code, desk-local day of its log, running number of that day.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// One to four capital letters, or none for the first desk. Kept as a number, so that ids compare
/// fast.
class DeskCode {
 public:
  DeskCode() = default;
  static std::optional<DeskCode> parse(std::string_view text);
  std::string text() const;
  bool empty() const { return packed_ == 0; }
  std::uint32_t packed() const { return packed_; }
  friend auto operator<=>(const DeskCode&, const DeskCode&) = default;

 private:
  std::uint32_t packed_ = 0;
};

/// A month. Its files hold the whole life of the requests logged in it.
struct Month {
  int year = 0;
  unsigned month = 0;  ///< 1 to 12

  static Month of(LocalDay day);
  static std::optional<Month> parse(std::string_view text);  ///< `2026-10`
  std::string text() const;
  friend auto operator<=>(const Month&, const Month&) = default;
};
/// Whose requests stand in a journal file, by its name, `2026-10.csv` or `2026-10.CODE.csv`;
/// nothing for other names.
struct MonthOfDesk {
  Month month;
  DeskCode code;
};
std::optional<MonthOfDesk> owner_of_file(std::string_view name);
std::optional<Month> month_of_file(std::string_view name);

/// `20261003-017`, with a desk code `N20261003-017`. Ordered by day, desk, number.
struct RequestId {
  std::int32_t day = 0;  ///< 20261003
  DeskCode code;
  std::int32_t number = 0;  ///< From 1.

  static RequestId make(DeskCode code, LocalDay day, int number);
  static std::optional<RequestId> parse(std::string_view text);
  /// Stands before all ids of a month, and behind those of the month before; none is like it.
  static RequestId before_all_of(const Month& month) {
    return {month.year * 10000 + static_cast<int>(month.month) * 100, {}, 0};
  }
  std::string text() const;
  LocalDay local_day() const;
  Month month() const { return {day / 10000, static_cast<unsigned>(day / 100 % 100)}; }
  friend auto operator<=>(const RequestId&, const RequestId&) = default;
};

}  // namespace deskctl

template <>
struct std::hash<deskctl::RequestId> {
  std::size_t operator()(const deskctl::RequestId& id) const noexcept {
    const auto day = static_cast<std::uint64_t>(id.day);
    const auto number = static_cast<std::uint64_t>(id.number);
    return std::hash<std::uint64_t>{}((day << 24U) ^ number ^
                                      (std::uint64_t{id.code.packed()} << 32U));
  }
};
