// The two groups of rules that need nothing but one file, or one request.
#pragma once

#include "deskctl/check/finding.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// What is wrong with the lines themselves: damage, changes, the order and the times of writing.
/// Given times are counted up to `now`; ahead is what was written after `clock`.
void check_lines(const Journal& journal, Instant now, Instant clock, const Zone& zone,
                 std::vector<Finding>& findings);

/// What one request with these clocks lacks or owes. Events are found in `journal`.
void check_request(const Request& request, const std::vector<Clock>& clocks, const Journal& journal,
                   const Policy& policy, Instant now, const Zone& zone,
                   std::vector<Finding>& findings);

/// Events in a role above the one that `staff` lists for whoever wrote them, and not for somebody
/// who holds it.
void check_roles(const Request& request, const Journal& journal,
                 const std::vector<StaffMember>& staff, std::vector<Finding>& findings);

/// The file and line of an event.
Problem problem_at(const Journal& journal, const Event& event, Said what, std::optional<Said> hint);

}  // namespace deskctl
