// Events recorded in a role that their author does not hold.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "deskctl/check/finding.hpp"
#include "deskctl/policy/desk_config.hpp"
#include "deskctl/request/request.hpp"

namespace deskctl {

class RolesHeld {
 public:
  /// By `staff`, which must outlive it.
  explicit RolesHeld(const std::vector<StaffMember>& staff);

  /// Events in a role higher than the one listed for their author, or for the person acted for.
  /// Somebody not listed may have held any.
  void check(const Request& request, const Journal& journal, std::vector<Finding>& findings) const;

 private:
  /// Names differ in their last characters: Chinese ones often begin with the same.
  struct HashOfEnd {
    std::size_t operator()(std::string_view name) const;
  };

  const StaffMember* named(std::string_view stored) const;

  std::unordered_map<std::string_view, const StaffMember*, HashOfEnd> by_name_;
};

}  // namespace deskctl
