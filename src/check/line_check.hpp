// The groups of rules that look at one file or one request alone.
#pragma once

#include "deskctl/check/finding.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/register/entry.hpp"
#include "deskctl/sla/clock.hpp"

namespace deskctl {

/// Findings about the lines themselves: damage, changes, the order and the times of writing. Given
/// times are counted up to `now`; a line is ahead if it was written after `clock`.
void check_lines(const Journal& journal, Instant now, Instant clock, const Zone& zone,
                 std::vector<Finding>& findings);

/// Verbs and columns that the policy's register does not have, and required fields that are
/// missing.
void check_entries(const RegisterPolicy& of_register, const Journal& journal,
                   const FoldedEntries& folded, std::vector<Finding>& findings);

/// Missing values and debts of one request with these clocks. `journal` gives its events' lines.
void check_request(const Request& request, const std::vector<Clock>& clocks, const Journal& journal,
                   const Policy& policy, Instant now, const Zone& zone,
                   std::vector<Finding>& findings);

/// Events in a role higher than the one that `staff` lists for their author, or for the person
/// acted for.
void check_roles(const Request& request, const Journal& journal,
                 const std::vector<StaffMember>& staff, std::vector<Finding>& findings);

/// The file and line of an event.
Problem problem_at(const Journal& journal, const Event& event, Said what, std::optional<Said> hint);

}  // namespace deskctl
