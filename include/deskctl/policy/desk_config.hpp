// The desk's identity: desk.toml.
#pragma once

#include <optional>
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

/// The machine that writes the files of a desk.
struct Machine {
  DeskCode code;
  std::string name;  ///< As `deskctl where` shows it.
};

struct DeskConfig {
  std::string file;  ///< As shown to people.
  std::string name;
  Zone zone = Zone::utc();
  std::optional<Language> language;
  DeskCode code;                        ///< Names the files that this desk writes.
  std::vector<Machine> machines;        ///< Empty: any machine writes.
  std::optional<long long> households;  ///< That the desk serves; complaints are counted per 1,000.
  bool short_answers = false;      ///< Whether a write answers in one line and the next command.
  bool network_folder = false;     ///< Whether the folder may be on a network all the same.
  std::vector<StaffMember> staff;  ///< Empty: anybody may write.
  std::vector<std::string>
      locations;  ///< Patterns, `#` for digits: `#-#-#`. Empty: any place is usual.

  const StaffMember* find_staff(std::string_view person) const;
  /// Whether a place looks like the desk's usual ones.
  bool usual_location(std::string_view location) const;
  /// Whether it is somebody's home: a usual place that ends in a number. A gate or a hall is
  /// everybody's.
  bool is_home(std::string_view location) const;
};

/// Throws Refused (config) with every problem of the file, each with its line and column.
DeskConfig parse_desk_config(const std::string& text, const std::string& file);

/// The desk.toml that `init` writes, commented in the desk's language; `machine` is the machine
/// that will write, empty if it has no name.
std::string default_desk_config(Language language, std::string_view machine);

}  // namespace deskctl
