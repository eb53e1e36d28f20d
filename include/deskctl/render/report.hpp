// Reports, for people and for programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deskctl/render/json.hpp"
#include "deskctl/render/words.hpp"
#include "deskctl/report/due.hpp"
#include "deskctl/report/month.hpp"

namespace deskctl {

/// `heading` is the sentence above the table.
std::string due_text(const std::vector<DueItem>& items, const std::string& heading,
                     const Zone& zone, const View& view);
/// `name` is the report's: overdue or due.
std::string due_json(const std::vector<DueItem>& items, std::string_view name, const Zone& zone,
                     bool full);

std::string callbacks_text(const std::vector<CallbackItem>& items, const std::string& heading,
                           const Zone& zone, const View& view);
std::string callbacks_json(const std::vector<CallbackItem>& items, const Zone& zone, bool full);

std::string month_text(const MonthReport& report, const std::string& desk_name, const Zone& zone,
                       const View& view);
std::string month_json(const MonthReport& report, const Zone& zone);

}  // namespace deskctl
