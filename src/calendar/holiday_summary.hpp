// The meaning of the summary of a calendar's event.
#pragma once

#include <string>
#include <string_view>

namespace deskctl {

/// Whether it means a working day: 班 anywhere (补班, 調休上班), or the word work, workday,
/// working.
bool says_work(std::string_view summary);

/// The holiday without the words about the day: 春节 of `春节(休)`, `春节 假期`,
/// `上班(补春节假期)`. The whole summary if nothing would be left.
std::string holiday_in_summary(std::string_view summary);

}  // namespace deskctl
