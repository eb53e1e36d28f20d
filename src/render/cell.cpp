#include "deskctl/render/cell.hpp"

#include <fmt/format.h>

#include "deskctl/render/wording.hpp"
#include "deskctl/report/figure.hpp"

namespace deskctl {
namespace {

constexpr long long seconds_a_minute = 60;

}  // namespace

Cell count_cell(long long count) {
  return {std::to_string(count), Cell::Kind::number, count};
}

Cell count_or_empty(long long count) {
  return count == 0 ? Cell() : count_cell(count);
}

Cell time_cell(const std::optional<Instant>& time, const Zone& zone) {
  if (!time) return {};
  return {shown_time(*time, zone), Cell::Kind::time, zone.local(*time).time_since_epoch().count()};
}

Cell rate_cell(long long met, long long of) {
  if (of == 0) return shown_rate(met, of);
  return {shown_rate(met, of), Cell::Kind::share, tenthousandths(met, of)};
}

Cell ratio_cell(long long tenthousandths) {
  constexpr double one = 10'000;
  return {fmt::format("{:.2f}", static_cast<double>(tenthousandths) / one), Cell::Kind::ratio,
          tenthousandths};
}

Cell minutes_cell(long long minutes, Language language) {
  return {shown_minutes(minutes, language), Cell::Kind::seconds, minutes * seconds_a_minute};
}

Cell hours_cell(std::optional<long long> minutes, Language language, const char* absent) {
  if (!minutes) return absent;
  return {shown_hours(*minutes, language), Cell::Kind::seconds, *minutes * seconds_a_minute};
}

Cell money_cell(long long cents) {
  return {fmt::format("{}.{:02}", cents / 100, cents % 100), Cell::Kind::money, cents};
}

}  // namespace deskctl
