// Periods as people say them.
#pragma once

#include <string>
#include <string_view>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// `2026-10` for `2026年10月`, `2026-10-12` for `明天`, `2026-10-01..2026-10-07` for
/// `10月1日到10月7日` and for `本周`. A month without a year is the last one of that name; a day,
/// the nearest.
std::string written_period(std::string_view folded, LocalDay today);

}  // namespace deskctl
