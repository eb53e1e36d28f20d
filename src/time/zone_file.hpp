// Access to the bytes of a time zone: this layer reads no files, so `files` implements it.
#pragma once

#include <string>

namespace deskctl {

/// The bytes of a zone's file in the zone database. Empty if there is none, or if it is longer than
/// any real one.
std::string read_zone_file(const std::string& name);

}  // namespace deskctl
