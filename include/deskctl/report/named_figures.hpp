// The figures of a period by name, so that each can be traced to its requests.
#pragma once

#include <string>
#include <vector>

#include "deskctl/report/month.hpp"

namespace deskctl {

/// A figure by where it stands in the JSON of the report: `flow.reopened`, `clocks.arrive.late`.
struct NamedFigure {
  std::string name;
  /// What it counts, by id; as many as the figure says. Of a rate or a median those that it is
  /// of, of a maximum those that reach it.
  std::vector<RequestId> ids;
};

/// Every figure and list of `report`, in the order of its JSON. `clocks.NAME` are all that the
/// clock applies to. `lists.repeat_complaints` has the first complaint of each matter,
/// `lists.repeat_repairs` every repair that stands in it. The names depend on the policy alone.
std::vector<NamedFigure> figures_of(const MonthReport& report);

}  // namespace deskctl
