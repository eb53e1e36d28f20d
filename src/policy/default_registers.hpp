// The registers of the policy that `init` writes, with places for comments as in defaults.cpp.
#pragma once

#include <string_view>

namespace deskctl {

std::string_view default_registers();

}  // namespace deskctl
