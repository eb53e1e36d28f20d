#include <algorithm>

#include "deskctl/calendar/calendar.hpp"

namespace deskctl {
namespace {

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// An end not after its beginning is on the next day.
std::optional<Hours> parse_interval(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const std::optional<Seconds> begin = parse_time_of_day(text.substr(0, dash));
  const std::optional<Seconds> end = parse_time_of_day(text.substr(dash + 1));
  if (!begin || !end || *begin == day_length || *begin == *end) return std::nullopt;
  return Hours{*begin, *end < *begin ? *end + day_length : *end};
}

DayHours merged(DayHours hours) {
  std::sort(hours.begin(), hours.end());
  DayHours out;
  for (const Hours& next : hours) {
    if (out.empty() || out.back().end < next.begin) out.push_back(next);
    out.back().end = std::max(out.back().end, next.end);
  }
  return out;
}

std::string format_interval(const Hours& hours) {
  const bool passes_midnight = hours.end > day_length;
  return format_time_of_day(hours.begin) + '-' +
         format_time_of_day(passes_midnight ? hours.end - day_length : hours.end);
}

}  // namespace

std::optional<DayHours> parse_hours(std::string_view text) {
  text = without_spaces(text);
  DayHours hours;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::optional<Hours> interval = parse_interval(without_spaces(text.substr(0, comma)));
    if (!interval) return std::nullopt;
    hours.push_back(*interval);
    if (comma == std::string_view::npos) break;
    text = without_spaces(text.substr(comma + 1));
    if (text.empty()) return std::nullopt;  // a trailing comma
  }
  return merged(std::move(hours));
}

std::string format_hours(const DayHours& hours) {
  std::string out;
  for (const Hours& interval : hours) {
    if (!out.empty()) out += ", ";
    if (interval.end - interval.begin < day_length || interval.end <= day_length) {
      out += format_interval(interval);
      continue;
    }
    // Merged to a whole day or more, past midnight: only two overlapping intervals express that.
    const Hours rest{day_length - Seconds{1}, interval.end};
    out += format_interval({interval.begin, day_length}) + ", " + format_interval(rest);
  }
  return out;
}

}  // namespace deskctl
