// The right spelling of values that somebody wrote as people write them: `2026/10/1`,
// `9：00—18：00`, `周一至周五`, `1万`. They are answered with it, never taken silently.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace deskctl {

struct DateMeant {
  std::string text;           ///< `2026-10-01` or `2026-10-01..2026-10-07`.
  bool without_year = false;  ///< `10月1日`: the year in `text` is an example.
};
/// A day or a range of days as it is written elsewhere; nothing if no date can be made of it.
std::optional<DateMeant> date_meant(std::string_view text);

/// `9：00至12：00，下午2点到6点` as `09:00-12:00, 14:00-18:00`.
std::optional<std::string> hours_meant(std::string_view text);

/// `下午6点` as `18:00`.
std::optional<std::string> time_meant(std::string_view text);

/// `周一至周五`, `Monday-Friday`, `工作日` as `mon-fri`.
std::optional<std::string> weekdays_meant(std::string_view text);

/// `10,000`, `1万`, `０３`, `2000元` as a whole number.
std::optional<std::string> number_meant(std::string_view text);

/// `30分钟`, `1.5小时`, `两个工作日`, `提前5分钟` as `30min`, `1h30min`, `2wd`, `-5min`.
std::optional<std::string> span_meant(std::string_view text);

/// `30`, `0.3`, `３０％`, `百分之三十` as `30%`.
std::optional<std::string> percent_meant(std::string_view text);

/// The parts of a text that names several: `工程部、绿化部`, and with `at_spaces` also `eng env`.
/// One part if it names one.
std::vector<std::string> names_in(std::string_view text, bool at_spaces);

/// `北京时间`, `Asia/Beijing`, `asia/shanghai` as a name of the time zones' table.
std::optional<std::string> zone_meant(std::string_view text);

/// `True`, `yes`, `是` as `true`, `否` as `false`.
std::optional<std::string> flag_meant(std::string_view text);

}  // namespace deskctl
