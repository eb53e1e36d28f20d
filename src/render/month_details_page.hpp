// The parts of the month report that concern complaints, repairs, call-backs and lists.
#pragma once

#include "deskctl/render/json.hpp"
#include "deskctl/render/wording.hpp"
#include "deskctl/report/month_details.hpp"

namespace deskctl {

void add_complaints(Json& json, const ComplaintFigures& complaints);
/// repairs, callbacks and lists.
void add_details(Json& json, const MonthDetails& details);

/// The figures of complaints as a line, with its line end.
std::string complaints_line(const ComplaintFigures& complaints, const View& view);
/// The same for people, in the manuals' own terms; the lists follow separately.
std::string details_text(const MonthDetails& details, const View& view);
/// Those of repairs and call-backs alone.
std::string follow_up_lines(const MonthDetails& details, const View& view);
std::string month_lists_text(const MonthLists& lists, const View& view);

}  // namespace deskctl
