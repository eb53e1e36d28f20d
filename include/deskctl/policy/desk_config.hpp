// Who a desk is: desk.toml.
#pragma once

#include <string>
#include <vector>

#include "deskctl/journal/id.hpp"
#include "deskctl/message/message.hpp"
#include "deskctl/time/zone.hpp"

namespace deskctl {

struct StaffMember {
  std::string name;
  std::string role;
};

struct DeskConfig {
  std::string file;  ///< As people know it.
  std::string name;
  Zone zone = Zone::utc();
  std::optional<Language> language;
  DeskCode code;                   ///< Which files this desk writes.
  std::vector<StaffMember> staff;  ///< Empty: anybody may write.
  std::vector<std::string>
      locations;  ///< Patterns, `#` for digits: `#-#-#`. Empty: any place is usual.

  const StaffMember* find_staff(std::string_view person) const;
  /// Whether a place looks like the desk's usual ones.
  bool usual_location(std::string_view location) const;
};

/// Throws Refused (config) with every problem of the file, each with its line and column.
DeskConfig parse_desk_config(const std::string& text, const std::string& file);

/// What `init` writes, commented in the desk's language.
std::string default_desk_config(Language language);

}  // namespace deskctl
