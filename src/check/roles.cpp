#include "check/roles.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "check/line_check.hpp"
#include "deskctl/message/check_messages.hpp"

namespace deskctl {

std::size_t RolesHeld::HashOfEnd::operator()(std::string_view name) const {
  std::uint64_t end = 0;
  const std::size_t size = std::min(name.size(), sizeof end);
  std::memcpy(&end, name.data() + name.size() - size, size);
  return end;
}

RolesHeld::RolesHeld(const std::vector<StaffMember>& staff) {
  for (const StaffMember& one : staff) by_name_.emplace(one.name, &one);
}

const StaffMember* RolesHeld::named(std::string_view stored) const {
  std::string room;
  const auto found = by_name_.find(plain(stored, room));
  return found == by_name_.end() ? nullptr : found->second;
}

void RolesHeld::check(const Request& request, const Journal& journal,
                      std::vector<Finding>& findings) const {
  if (by_name_.empty()) return;
  for (const Event* event : request.events) {
    const std::string_view role = event->field(Column::role);
    if (role.empty()) continue;
    const std::string_view acting_for = event->fact(Fact::acting_for);
    const StaffMember* holder = named(acting_for.empty() ? event->field(Column::by) : acting_for);
    if (holder == nullptr || holder->role == role || at_least(holder->role, role)) continue;
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
