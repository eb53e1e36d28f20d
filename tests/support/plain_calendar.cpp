// The three calendars of the manuals' policy in 2026, day by day.
#include "support/plain_judge.hpp"

namespace deskctl::test::plain {
namespace {

using Days = date::sys_days;
constexpr Seconds china{8 * 3600};
constexpr Seconds opens{9 * 3600};
constexpr Seconds closes{18 * 3600};

// As if the wall's time in China were UTC.
Days day_of(Instant moment) {
  return date::floor<date::days>(moment + china);
}
Instant on(Days day, Seconds time) {
  return Instant{day} + time - china;
}

bool among(Days day, std::initializer_list<std::pair<int, int>> month_days) {
  const date::year_month_day ymd{day};
  const int wanted =
      static_cast<int>(static_cast<unsigned>(ymd.month()) * 100 + static_cast<unsigned>(ymd.day()));
  for (const auto& [first, last] : month_days)
    if (first <= wanted && wanted <= last) return true;
  return false;
}

// The State Council's notice for 2026.
bool is_holiday(Days day) {
  return among(
      day, {{101, 103}, {215, 223}, {404, 406}, {501, 505}, {619, 621}, {925, 927}, {1001, 1007}});
}
bool is_make_up_day(Days day) {
  return among(day, {{104, 104}, {214, 214}, {228, 228}, {509, 509}, {920, 920}, {1010, 1010}});
}

bool opens_on(Place place, Days day) {
  if (place != Place::office) return true;
  if (is_make_up_day(day)) return true;
  if (is_holiday(day)) return false;
  const date::weekday weekday{day};
  return weekday != date::Saturday && weekday != date::Sunday;
}

}  // namespace

Instant opening(Place place, Instant moment) {
  if (place == Place::always) return moment;
  for (Days day = day_of(moment);; day += date::days{1}) {
    if (!opens_on(place, day)) continue;
    if (moment < on(day, opens)) return on(day, opens);
    if (moment < on(day, closes)) return moment;
  }
}

Instant after_open_time(Place place, Instant start, long long seconds) {
  Seconds left{seconds};
  if (place == Place::always) return start + left;
  for (Days day = day_of(start);; day += date::days{1}) {
    if (!opens_on(place, day)) continue;
    const Instant from = std::max(start, on(day, opens));
    const Instant to = on(day, closes);
    if (from >= to) continue;
    if (from + left <= to) return from + left;
    left -= to - from;
  }
}

Instant end_of_day_after(Place place, Instant start, int days) {
  Days day = day_of(start);
  while (days > 0) {
    day += date::days{1};
    if (place != Place::office || opens_on(place, day)) --days;
  }
  return on(day, place == Place::always ? Seconds{86399} : closes);
}

}  // namespace deskctl::test::plain
