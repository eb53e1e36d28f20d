// Handovers and reviews, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/page.hpp"
#include "deskctl/report/shift_report.hpp"

namespace deskctl {

/// What the next shift takes over, with the lines for both signatures.
Page handover_page(const HandoverReport& report, const std::string& desk_name, const Zone& zone,
                   const View& view);
/// `deskctl.handover/1`
std::string handover_json(const HandoverReport& report, const Zone& zone, bool full, bool dry_run);

/// `reviewed by 王芳 (supervisor)  2026-10-12 18:05  complete`
std::string review_line(const Reviewed& review, const Zone& zone, const View& view);
/// `deskctl.review/1`
std::string review_json(const Reviewed& review, const Zone& zone, bool dry_run);

}  // namespace deskctl
