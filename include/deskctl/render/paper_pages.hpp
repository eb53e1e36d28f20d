// The reports that are handed in on paper: the call-back sheet, the fees.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/breach_pages.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/callback_sheet.hpp"
#include "deskctl/report/fees.hpp"

namespace deskctl {

/// `title` is the sentence above the table.
Page callback_sheet_page(const std::vector<SheetCall>& calls, const std::string& title,
                         const Zone& zone, const View& view);
std::string callback_sheet_json(const std::vector<SheetCall>& calls, const PeriodAsOf& of,
                                const Zone& zone);

Page fees_page(const FeeReport& report, const std::string& title, const Zone& zone,
               const View& view);
/// With `items` of the report, all or some.
std::string fees_json(const FeeReport& report, const std::vector<FeeItem>& items, const Zone& zone);

}  // namespace deskctl
