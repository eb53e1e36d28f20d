// A copy of a slip as rows of fields, which text and HTML lay out in their own way.
#pragma once

#include <string>
#include <vector>

#include "deskctl/render/wording.hpp"
#include "deskctl/report/order_slip.hpp"

namespace deskctl {

/// An empty value is filled in by hand.
struct SlipField {
  std::string label, value;
};
using SlipRow = std::vector<SlipField>;

struct SlipPart {
  std::string title;             ///< `阳光花园  派工单  20261003-017`
  std::string copy;              ///< Which copy it is, and what becomes of it.
  std::string mark;              ///< Of a reprint; else empty.
  std::vector<SlipRow> printed;  ///< What the desk knows.
  std::vector<SlipRow> by_hand;  ///< What comes back: known already where it was recorded.
};

/// `copy` counts from 0.
SlipPart part_of(const OrderSlip& slip, std::size_t copy, const std::string& desk_name,
                 const Zone& zone, Language language);

}  // namespace deskctl
