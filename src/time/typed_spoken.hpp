// Times and days as people say them, written in the one form that the parsers of typed.hpp read.
#pragma once

#include <string>
#include <string_view>

#include "deskctl/time/instant.hpp"

namespace deskctl {

/// `today 09:20` for `today 9:20`, `15:30` for `下午3点半`, `10-12 09:20` for `10月12日9点20`,
/// `-90min` for `一个半小时前`. Text of another look, or with a number that no clock shows, stays
/// as it is. Throws Refused (usage) for an hour that its part of the day does not have: `晚上1点`.
std::string written_time(std::string_view folded, LocalDay today);

}  // namespace deskctl
