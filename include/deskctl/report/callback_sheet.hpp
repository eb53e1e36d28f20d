// The call-back sheet (回访统计表) that the desk exports each month (S1 L18).
#pragma once

#include <string>
#include <vector>

#include "deskctl/report/due.hpp"
#include "deskctl/time/typed.hpp"

namespace deskctl {

/// A call that was answered. Its five contents are quality, effect, satisfaction (the grade),
/// shortcomings and suggestions (S1 L17).
struct SheetCall {
  RequestId id;
  Instant at;
  std::string grade, quality, effect, shortcoming, suggestion;
  std::string by, role, method;
  std::string remark;
  std::string signed_by;  ///< Of the resident, for the call; empty: still to be signed.
  bool mid_term = false;
  RequestWords words;
};

/// Adds the calls about `request` that were made in `period` and stand.
void add_calls(const Request& request, const Period& period, const Zone& zone,
               std::vector<SheetCall>& calls);
/// As they were made.
void sort_calls(std::vector<SheetCall>& calls);

}  // namespace deskctl
