// The scripts that make shells ask `deskctl __complete` for suggestions. They stand in shells/
// and are compiled in.
#pragma once

#include <span>
#include <string_view>

namespace deskctl {

/// bash, zsh, fish
std::span<const std::string_view> shell_names();
/// Empty for other shells.
std::string_view script_of(std::string_view shell);

}  // namespace deskctl
