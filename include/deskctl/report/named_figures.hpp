// The figures of a period by name, so that each can be traced to its requests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "deskctl/report/month.hpp"

namespace deskctl {

/// A figure named by its place in the report's JSON: `flow.reopened`, `clocks.arrive.late`.
struct NamedFigure {
  std::string name;
  /// The requests counted, by id; as many as the figure says. For a rate or a median, all it is
  /// computed over; for a maximum, those that reach it.
  std::vector<RequestId> ids;
  std::optional<long long> cents;  ///< Of money, the sum in hundredths.
};

/// Every figure and list of `report`, in the order of its JSON. `clocks.NAME` holds all requests
/// that the clock applies to, `lists.repeat_complaints` the first complaint of each matter,
/// `lists.repeat_repairs` every repair of that list. The names depend on the policy alone.
std::vector<NamedFigure> figures_of(const MonthReport& report);

/// The figures with targets: `first-fix`, `first-fix.met`; of a group `first-fix@eng`. The bare
/// name is the whole, as `.of`.
std::vector<NamedFigure> figures_of(const FiguresReport& report);

}  // namespace deskctl
