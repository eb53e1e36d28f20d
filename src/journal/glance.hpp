// What can be told of lines without reading them.
#pragma once

#include <cstddef>
#include <string_view>

namespace deskctl {

/// Where the last 4 KiB of lines begin, never within a group.
std::size_t begin_of_last_lines(std::string_view lines);

/// The `request` field of a line that begins as this version writes it; empty if it does not.
std::string_view request_on(std::string_view line);

}  // namespace deskctl
