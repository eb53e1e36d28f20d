// The slip of a work order, for paper and for programs.
#pragma once

#include <string>

#include "deskctl/render/wording.hpp"
#include "deskctl/report/order_slip.hpp"

namespace deskctl {

using SlipCopies = std::array<bool, copies_of_slip>;

/// The copies in 80 columns, one below the other, with a line to tear along between them.
std::string slip_text(const OrderSlip& slip, const SlipCopies& copies, const std::string& desk_name,
                      const Zone& zone, Language language);
/// The same to be printed from a browser, on A4.
std::string slip_html(const OrderSlip& slip, const SlipCopies& copies, const std::string& desk_name,
                      const Zone& zone, Language language);
/// `is_recorded`: whether the print counts; not so with --dry-run.
std::string slip_json(const OrderSlip& slip, const SlipCopies& copies, bool is_recorded,
                      const Zone& zone);

}  // namespace deskctl
