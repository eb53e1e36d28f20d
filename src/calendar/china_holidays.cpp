// 国务院办公厅关于部分节假日安排的通知, for 2025 (November 2024) and 2026 (4 November 2025). Years
// without a notice yet are absent, because the swapped days cannot be predicted.
#include "deskctl/calendar/holidays.hpp"

namespace deskctl {
namespace {

struct Holiday {
  const char* name;
  date::year_month_day first;
  date::year_month_day last;
};

struct MakeUp {
  const char* name;
  date::year_month_day day;
};

constexpr date::year y2025{2025};
constexpr date::year y2026{2026};

constexpr Holiday off[] = {
    {"元旦", y2025 / 1 / 1, y2025 / 1 / 1},     {"春节", y2025 / 1 / 28, y2025 / 2 / 4},
    {"清明节", y2025 / 4 / 4, y2025 / 4 / 6},   {"劳动节", y2025 / 5 / 1, y2025 / 5 / 5},
    {"端午节", y2025 / 5 / 31, y2025 / 6 / 2},  {"国庆节、中秋节", y2025 / 10 / 1, y2025 / 10 / 8},

    {"元旦", y2026 / 1 / 1, y2026 / 1 / 3},     {"春节", y2026 / 2 / 15, y2026 / 2 / 23},
    {"清明节", y2026 / 4 / 4, y2026 / 4 / 6},   {"劳动节", y2026 / 5 / 1, y2026 / 5 / 5},
    {"端午节", y2026 / 6 / 19, y2026 / 6 / 21}, {"中秋节", y2026 / 9 / 25, y2026 / 9 / 27},
    {"国庆节", y2026 / 10 / 1, y2026 / 10 / 7},
};

constexpr MakeUp working[] = {
    {"春节", y2025 / 1 / 26},
    {"春节", y2025 / 2 / 8},
    {"劳动节", y2025 / 4 / 27},
    {"国庆节、中秋节", y2025 / 9 / 28},
    {"国庆节、中秋节", y2025 / 10 / 11},

    {"元旦", y2026 / 1 / 4},
    {"春节", y2026 / 2 / 14},
    {"春节", y2026 / 2 / 28},
    {"劳动节", y2026 / 5 / 9},
    {"国庆节", y2026 / 9 / 20},
    {"国庆节", y2026 / 10 / 10},
};

HolidayTable in_tables() {
  HolidayTable out;
  for (const Holiday& holiday : off) {
    for (LocalDay day{holiday.first}; day <= LocalDay{holiday.last}; day += date::days{1})
      out.off.emplace(day, holiday.name);
  }
  for (const MakeUp& day : working) out.working.emplace(LocalDay{day.day}, day.name);
  out.years = {2025, 2026};
  return out;
}

}  // namespace

const HolidayTable& china_holidays() {
  static const HolidayTable china = in_tables();
  return china;
}

}  // namespace deskctl
