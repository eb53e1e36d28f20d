// Events recorded in a role that their author does not hold.
#include <algorithm>

#include "check/line_check.hpp"
#include "deskctl/message/check_messages.hpp"

namespace deskctl {
namespace {

const StaffMember* named(const std::vector<StaffMember>& staff, std::string_view stored) {
  const bool is_escaped = stored.find('\\') != std::string_view::npos;
  const std::string unescaped = is_escaped ? plain(stored) : "";
  const std::string_view name = is_escaped ? unescaped : stored;
  const auto found = std::find_if(staff.begin(), staff.end(),
                                  [name](const StaffMember& one) { return one.name == name; });
  return found == staff.end() ? nullptr : &*found;
}

}  // namespace

void check_roles(const Request& request, const Journal& journal,
                 const std::vector<StaffMember>& staff, std::vector<Finding>& findings) {
  if (staff.empty()) return;
  for (const Event* event : request.events) {
    const std::string_view acting_for = event->fact(Fact::acting_for);
    const std::string_view by = event->field(Column::by);
    // Somebody no longer listed may have held any role.
    const StaffMember* holder = named(staff, acting_for.empty() ? by : acting_for);
    const std::string_view role = event->field(Column::role);
    if (holder == nullptr || role.empty() || holder->role == role || at_least(holder->role, role))
      continue;
    findings.push_back({CheckRule::role_not_held, request.id,
                        problem_at(journal, *event,
                                   {message::check_role_not_held,
                                    {std::string(word_of(event->kind)), holder->name,
                                     std::string(role), holder->role},
                                    {"event", "", "role", "role"}},
                                   Said{message::hint_check_role_not_held, {}})});
  }
}

}  // namespace deskctl
