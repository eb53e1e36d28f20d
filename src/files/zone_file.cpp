#include "time/zone_file.hpp"

#include "files/output.hpp"
#include "files/system.hpp"

namespace deskctl {

// The zone database is part of the system, like the C library, so the environment cannot redirect
// it.
std::string read_zone_file(const std::string& name) {
  constexpr std::size_t longest = 64UL * 1024;
  try {
    std::string bytes = read_named_file("/usr/share/zoneinfo/" + name, longest);
    return bytes.size() > longest ? "" : bytes;
  } catch (const Refused&) {
    return "";  // the caller reports which zone is missing
  }
}

}  // namespace deskctl
