// Where the bytes of a time zone come from: this layer reads no files, `files` does it.
#pragma once

#include <string>

namespace deskctl {

/// The bytes of a file of the zone database, by the zone's name. Empty if there is no such file or
/// it is longer than any zone file.
std::string read_zone_file(const std::string& name);

}  // namespace deskctl
