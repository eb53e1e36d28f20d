#include <array>
#include <optional>
#include <string>

#include "deskctl/error/error.hpp"
#include "deskctl/message/times_messages.hpp"
#include "deskctl/text/folded.hpp"
#include "deskctl/time/typed.hpp"
#include "time/digits.hpp"
#include "time/spoken_period.hpp"
#include "time/typed_day.hpp"

namespace deskctl {
namespace {

using date::days;
using date::months;
using date::years;

[[noreturn]] void refuse_period(std::string_view typed) {
  refuse(message::period_not_understood, {std::string(typed)},
         Said{message::hint_period_forms, {}});
}

Period months_from(date::year_month first, int count) {
  const date::year_month last = first + months{count - 1};
  return {LocalDay{first / 1}, LocalDay{last / date::last}};
}

std::optional<Period> period_word(std::string_view text, LocalDay today) {
  const date::year_month_day parts{today};
  const date::year_month month = parts.year() / parts.month();
  const date::year_month january = parts.year() / 1;
  if (text == "this-month" || text == "本月") return months_from(month, 1);
  if (text == "last-month" || text == "上月") return months_from(month - months{1}, 1);
  if (text == "this-year" || text == "今年") return months_from(january, 12);
  if (text == "last-year" || text == "去年") return months_from(january - years{1}, 12);
  return std::nullopt;
}

// `2026`, `2026-10`, `2026-q3`, `2026-h1`; all begin with the year.
std::optional<Period> period_of_months(std::string_view text) {
  const bool year = has_shape(text, "0000");
  const bool quarter = has_shape(text, "0000-q0");
  const bool half = has_shape(text, "0000-h0");
  if (!year && !quarter && !half && !has_shape(text, "0000-00")) return std::nullopt;
  const date::year_month january = date::year{number_at(text, 0, 4)} / 1;
  if (january.year() < date::year{1}) {
    refuse(message::time_out_of_range, {std::string(text)}, Said{message::hint_period_forms, {}});
  }
  if (year) return months_from(january, 12);
  if (quarter) {
    const int number = number_at(text, 6, 1);
    if (number < 1 || number > 4) return std::nullopt;
    return months_from(january + months{3 * (number - 1)}, 3);
  }
  if (half) {
    const int number = number_at(text, 6, 1);
    if (number < 1 || number > 2) return std::nullopt;
    return months_from(january + months{6 * (number - 1)}, 6);
  }
  const int month = number_at(text, 5, 2);
  if (month < 1 || month > 12) return std::nullopt;
  return months_from(january + months{month - 1}, 1);
}

}  // namespace

Period parse_period(std::string_view typed, LocalDay today) {
  const std::string whole = written_period(folded(typed), today);
  const std::string_view text = whole;
  const Said hint{message::hint_period_forms, {}};
  if (has_shape(text, "0000-00-00")) {
    const LocalDay day = read_day(text, hint);
    return {day, day};
  }
  if (has_shape(text, "0000-00-00..0000-00-00")) {
    const Period period{read_day(text.substr(0, 10), hint), read_day(text.substr(12), hint)};
    if (period.first <= period.last) return period;
    refuse(message::period_reversed, {std::string(typed)},
           Said{message::hint_type, {format_period({period.last, period.first})}});
  }
  if (const std::optional<Period> period = period_of_months(text)) return *period;
  // From one month, quarter or year to another: `2026-01..2026-12`.
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    const auto first = period_of_months(text.substr(0, dots));
    const auto last = period_of_months(text.substr(dots + 2));
    if (first && last) {
      if (first->first <= last->last) return {first->first, last->last};
      refuse(message::period_reversed, {std::string(typed)},
             Said{message::hint_type,
                  {std::string(text.substr(dots + 2)) + ".." + std::string(text.substr(0, dots))}});
    }
  }
  if (const std::optional<Period> period = period_word(text, today)) return *period;
  refuse_period(typed);
}

std::string format_period(const Period& period) {
  const date::year_month_day first{period.first};
  const date::year_month month = first.year() / first.month();
  const std::string day = format_day(period.first);
  if (period == months_from(month, 12) && first.month() == date::January) return day.substr(0, 4);
  if (period == months_from(month, 1)) return day.substr(0, 7);
  if (period.first == period.last) return day;
  return day + ".." + format_day(period.last);
}

Instant start_of_day(LocalDay day, const Zone& zone) {
  return zone.meaning(day).first;
}

Instant end_of_day(LocalDay day, const Zone& zone) {
  return start_of_day(day + days{1}, zone);
}

}  // namespace deskctl
